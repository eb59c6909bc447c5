import { addDays } from '../../shared/domain/business-date.ts';
import { dutyRoster, dutyRosterValues } from '../../shared/forms/duty-roster.ts';
import type { LaidForm } from '../../shared/forms/laid.ts';
import { layForm } from '../../shared/forms/lay-form.ts';
import { typedForms } from '../../shared/forms/typed/index.ts';
import {
  nothingTyped,
  type TypedForm,
  typedValues,
  type TypedValues,
} from '../../shared/forms/typed/typed-form.ts';
import { office } from './sample-forms.ts';

type Sample = readonly [name: string, form: LaidForm];

/** Every form that is filled by typing: blank, filled, and with more text than a page holds. */
export function typedSamples(longText: string, hostile: string): readonly Sample[] {
  return typedForms.flatMap((form): readonly Sample[] => {
    const { id } = form.description;
    return [
      [`${id}, blank`, lay(form, nothingTyped)],
      [
        `${id}, filled`,
        lay(
          form,
          typedOf(form, () => '客户反映样板房与宣传资料不符，要求书面答复。', 3),
        ),
      ],
      [
        `${id}, overfull`,
        lay(
          form,
          typedOf(form, (kind) => (kind === 'text' ? longText : hostile), 40),
        ),
      ],
    ];
  });
}

function lay(form: TypedForm, typed: TypedValues): LaidForm {
  return layForm(form.description, typedValues(form, office, typed));
}

function typedOf(form: TypedForm, textOf: (kind: 'line' | 'text') => string, rowCount: number): TypedValues {
  const texts: Record<string, string> = {};
  const choices: Record<string, readonly string[]> = {};
  const rows: Record<string, Record<string, string>[]> = {};
  for (const { key, kind, options, columns } of form.fields) {
    if (kind === 'date') texts[key] = '2026-11-23';
    if (kind === 'line') texts[key] = rowCount > 3 ? textOf('line') : '欧阳晓燕';
    if (kind === 'text') texts[key] = textOf('text');
    if (kind === 'choices') choices[key] = (options ?? []).slice(0, 1);
    if (kind === 'rows') {
      const cells = (i: number) =>
        Object.fromEntries((columns ?? []).map((column) => [column.key, `${column.label}${i + 1}`]));
      rows[key] = Array.from({ length: rowCount }, (_, i) => cells(i));
    }
  }
  return { texts, choices, rows };
}

const noWeek = {
  ...office,
  days: [],
  plan: [],
  people: [],
  remarks: {},
  explanation: '',
  preparedBy: '',
  preparedOn: null,
  revision: 0,
};

/** The office's posts of the first use, to be filled by hand. */
export function blankRoster(): LaidForm {
  const posts = ['接待台', '电话', '大厅讲解', '样板房', '机动'].map((name) => ({ id: name, name }));
  const columns = { posts, shifts: [{ id: 'day', name: '' }] };
  return layForm(dutyRoster(columns), dutyRosterValues({ ...noWeek, ...columns }));
}

/** A revised week of two shifts in the National Day holiday. */
export function filledRoster(): LaidForm {
  const posts = ['接待台', '电话', '样板房'].map((name) => ({ id: name, name }));
  const shifts = ['早班', '晚班'].map((name) => ({ id: name, name }));
  const people = ['林晓燕', '黄丽萍', '周建华', '吴佳怡', '郑海涛', '何雨晴', '谢婷婷'].map((name) => ({
    id: name,
    name,
  }));
  const days = Array.from({ length: 7 }, (_, i) => ({
    date: addDays('2026-09-28', i),
    label: i >= 3 ? '国庆节放假' : '',
  }));
  const plan = days.flatMap(({ date }, d) =>
    posts.flatMap((post, p) =>
      shifts.map((shift, s) => ({
        date,
        postId: post.id,
        shiftId: shift.id,
        personId: people[(d + p * 2 + s) % people.length]?.id ?? '',
        fixed: false,
      })),
    ),
  );
  return layForm(
    dutyRoster({ posts, shifts }),
    dutyRosterValues({
      ...office,
      posts,
      shifts,
      days,
      plan,
      people,
      remarks: { '2026-10-01': '开盘活动，全员着正装' },
      explanation: '早班 8:30 至 14:00，晚班 13:30 至 20:00，交接班须当面。',
      preparedBy: '陈志强',
      preparedOn: '2026-09-25',
      revision: 1,
    }),
  );
}
