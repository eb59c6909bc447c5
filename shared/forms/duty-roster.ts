import { chineseDate } from '../domain/business-date.ts';
import type { Assignment, Post, Shift } from '../domain/roster/office.ts';
import { formHead } from './head.ts';
import type { FormDescription, GridCell, GridRow } from './model.ts';
import type { FormValues } from './values.ts';

/** The sheet's columns: the office's posts, each split by its shifts. */
export interface RosterColumns {
  readonly posts: readonly Pick<Post, 'id' | 'name'>[];
  readonly shifts: readonly Shift[];
}

/** A week as the sheet prints it; names are joined in their cell. A blank copy has no monday. */
export interface DutyRosterInput extends RosterColumns {
  readonly companyName: string;
  readonly estateName: string;
  readonly days: readonly { readonly date: string; readonly label: string }[];
  readonly plan: readonly Assignment[];
  /** `restsFrom`: the day from which a person without duty is listed as resting; null: never. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly restsFrom: string | null;
  }[];
  readonly remarks: Readonly<Record<string, string>>;
  readonly explanation: string;
  readonly preparedBy: string;
  readonly preparedOn: string | null;
  /** 修订 n where the week was published before. */
  readonly revision: number;
}

const firstUse: RosterColumns = {
  posts: ['接待台', '电话', '大厅讲解', '样板房', '机动'].map((name) => ({ id: name, name })),
  shifts: [{ id: 'day', name: '' }],
};
const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const blankDate = '\u3000\u3000年\u3000月\u3000日';

/** How large names can be, largest first: who hangs the sheet on the wall reads them from two metres. */
export const nameStyles = ['poster', 'wall', 'cell'] as const;
type NameStyle = (typeof nameStyles)[number];

/** GFP19-1-F2.2 销售现场接待岗位排班表 (S-9.2): a row a day, a column a post, 休息人员, 备注, and the 说明 box. */
export function dutyRoster(columns: RosterColumns = firstUse, names: NameStyle = 'cell'): FormDescription {
  const split = columns.shifts.length > 1;
  const cells = columns.posts.length * columns.shifts.length;
  const share = 100 / columns.shifts.length;
  return {
    id: 'duty-roster',
    title: '销售现场接待岗位排班表',
    number: 'GFP19-1-F2.2',
    paper: 'landscape',
    mark: 'none',
    sheets: [
      {
        head: [
          ...formHead('销售现场接待岗位排班表', 'GFP19-1-F2.2'),
          {
            kind: 'grid',
            lines: false,
            before: 2,
            // Not right-aligned: Word would hang the line to write on over the edge.
            columns: [34, 34, 32],
            rows: [
              {
                height: 22,
                cells: [
                  { text: [[{ value: 'range' }, '\u3000', { value: 'revision' }]] },
                  { text: [['编制人:', { blank: 'preparedBy', width: 18 }]] },
                  { text: [['编制日期:', { blank: 'preparedOn', width: 15 }]] },
                ],
              },
            ],
          },
        ],
        body: [
          {
            kind: 'grid',
            before: 6,
            columns: [65, ...Array.from({ length: cells }, () => share), 100, 112],
            rows: [
              ...headings(columns, split),
              ...weekdays.map((_, i) => dayRow(columns, i, names)),
              { height: 44, cells: [label('说明'), { text: [[{ value: 'explanation' }]], span: cells + 2 }] },
            ],
          },
        ],
      },
    ],
  };
}

/** Strings for the sheet; a blank copy (no days) leaves room for the dates. */
export function dutyRosterValues(input: DutyRosterInput): FormValues {
  const [first, last] = [input.days[0]?.date, input.days.at(-1)?.date];
  const texts: Record<string, string> = {
    companyName: input.companyName,
    estateName: input.estateName,
    range: `${first ? chineseDate(first) : blankDate}至${last ? chineseDate(last) : blankDate}`,
    revision: input.revision > 0 ? `修订${input.revision}` : '',
    preparedBy: input.preparedBy,
    preparedOn: input.preparedOn ? chineseDate(input.preparedOn) : '',
    explanation: input.explanation,
  };
  weekdays.forEach((_, i) => Object.assign(texts, dayTexts(input, i)));
  return { texts, choices: {}, rows: {} };
}

function dayTexts(input: DutyRosterInput, i: number): Record<string, string> {
  const day = input.days[i];
  if (!day) return { [`date${i}`]: '\u3000月\u3000日' };
  const [, month, date] = day.date.split('-').map(Number);
  const on = input.plan.filter((duty) => duty.date === day.date);
  const namesOf = (ids: readonly string[]) =>
    input.people
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join('、');
  const texts: Record<string, string> = {
    [`date${i}`]: `${month}月${date}日`,
    // Between weekday and date there is room for two characters: 放假 or 上班.
    [`label${i}`]: day.label === '' ? '' : ` ${day.label.slice(-2)}`,
    [`rest${i}`]: input.people
      .filter(({ restsFrom }) => restsFrom !== null && restsFrom <= day.date)
      .filter(({ id }) => !on.some((duty) => duty.personId === id))
      .map(({ name }) => name)
      .join('、'),
    [`remarks${i}`]: input.remarks[day.date] ?? '',
  };
  for (const post of input.posts) {
    for (const shift of input.shifts) {
      const here = on.filter((duty) => duty.postId === post.id && duty.shiftId === shift.id);
      texts[cellKey(i, post.id, shift.id)] = namesOf(here.map(({ personId }) => personId));
    }
  }
  return texts;
}

function headings({ posts, shifts }: RosterColumns, split: boolean): GridRow[] {
  const rowSpan = split ? 2 : 1;
  const top: GridRow = {
    header: true,
    height: 29,
    cells: [
      { text: [], rowSpan },
      ...posts.map(({ name }) => ({ ...label(name), span: shifts.length })),
      { ...label('休息人员'), rowSpan },
      { ...label('备注'), rowSpan },
    ],
  };
  if (!split) return [top];
  return [
    top,
    { header: true, height: 22, cells: posts.flatMap(() => shifts.map(({ name }) => label(name))) },
  ];
}

function dayRow({ posts, shifts }: RosterColumns, i: number, names: NameStyle): GridRow {
  return {
    height: 44,
    cells: [
      {
        text: [[weekdays[i] ?? '', { value: `label${i}` }], [{ value: `date${i}` }]],
        style: 'small',
        // 周四 放假 would not stand on one line of a narrower column.
        ...(posts.length <= 6 && { firstStyle: 'cell' }),
        align: 'center',
      },
      ...posts.flatMap((post) =>
        shifts.map((shift): GridCell => ({
          text: [[{ value: cellKey(i, post.id, shift.id) }]],
          style: names,
          align: 'center',
        })),
      ),
      { text: [[{ value: `rest${i}` }]], style: 'small', align: 'center' },
      { text: [[{ value: `remarks${i}` }]], style: 'small' },
    ],
  };
}

const cellKey = (day: number, postId: string, shiftId: string) => `duty|${day}|${postId}|${shiftId}`;

function label(text: string): GridCell {
  return { text: [[text]], style: 'label', align: 'center' };
}
