import type { z } from 'zod';
import type { rosterSheetRequest } from '../../../../shared/contract/forms.ts';
import { weekAsPublished } from '../../../../shared/domain/roster/edition-names.ts';
import {
  dutyRoster,
  type DutyRosterInput,
  dutyRosterValues,
  nameStyles,
} from '../../../../shared/forms/duty-roster.ts';
import { enlarge } from '../../../../shared/forms/enlarge.ts';
import type { LaidForm } from '../../../../shared/forms/laid.ts';
import { cellTextWidth } from '../../../../shared/forms/rows.ts';
import { textStyles, wideStyle } from '../../../../shared/forms/text-styles.ts';
import { readRosterSettings } from '../roster/settings-repository.ts';
import { rosterSheetOf } from '../roster/sheet.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';

/**
 * GFP19-1-F2.2 of a week as it is saved, marked 修订 after its first edition; or blank with the office's posts. What is
 * published prints with the posts and names it was published with.
 */
export async function rosterSource(
  context: SourceContext,
  { monday, paper }: z.output<typeof rosterSheetRequest>,
): Promise<OpenedSource> {
  const { deps } = context;
  const week =
    monday === null ? { ...blankWeek, ...(await readRosterSettings(deps.db)) } : await weekOf(deps, monday);
  const values = dutyRosterValues({
    companyName: (await readSettings(deps)).company,
    estateName: (await currentEstate(deps.db)).name,
    ...week,
  });
  const columns = { shifts: week.shifts, posts: printedPosts(week.posts, context.posts) };
  const described = (names: NameStyle) => context.edition(dutyRoster(columns, names));
  const form = described('cell');
  const lay = (names: NameStyle) => {
    const sheet = described(names);
    return context.lay(paper === 'A3' ? enlarge(sheet) : sheet, values);
  };
  return {
    title: monday === null ? form.title : `${form.title}-${monday}`,
    sheets: 1,
    about: monday === null ? [] : [{ kind: 'week', id: monday }],
    async *forms() {
      yield largestNames(lay, monday === null ? [] : week.people);
    },
  };
}

type NameStyle = (typeof nameStyles)[number];

/** The largest names with which the sheet stays as short as with the smallest, and no name is torn. */
function largestNames(
  lay: (names: NameStyle) => LaidForm,
  people: readonly { readonly name: string }[],
): LaidForm {
  const smallest = lay('cell');
  if (people.length === 0) return smallest;
  const longest = Math.max(...people.map(({ name }) => Array.from(name).length));
  for (const names of nameStyles) {
    if (names === 'cell') break;
    const laid = lay(names);
    if (laid.pages.length <= smallest.pages.length && hasRoom(laid, names, longest)) return laid;
  }
  return smallest;
}

/** Whether a name of so many characters stands on one line wherever names of this style do. */
function hasRoom(laid: LaidForm, names: NameStyle, characters: number): boolean {
  return laid.pages.every(({ blocks }) =>
    blocks.every(
      (block) =>
        block.kind !== 'table' ||
        block.rows.every(({ cells }) =>
          cells.every((cell) => {
            const style = cell.paragraphs[0]?.style;
            if (style !== names && style !== wideStyle(names)) return true;
            return cellTextWidth(cell, block.columns) >= characters * textStyles[style].size;
          }),
        ),
    ),
  );
}

/** The posts an office's own edition prints; all where those it names are gone. */
function printedPosts<Post extends { readonly id: string }>(
  posts: readonly Post[],
  chosen: readonly string[] | null,
): readonly Post[] {
  const found = chosen?.flatMap((id) => posts.filter((post) => post.id === id)) ?? [];
  return found.length > 0 ? found : posts;
}

type WeekInput = Omit<DutyRosterInput, 'companyName' | 'estateName'>;

const blankWeek: Omit<WeekInput, 'posts' | 'shifts'> = {
  days: [],
  plan: [],
  people: [],
  remarks: {},
  explanation: '',
  preparedBy: '',
  preparedOn: null,
  revision: 0,
};

async function weekOf(deps: SourceContext['deps'], monday: string): Promise<WeekInput> {
  const sheet = await rosterSheetOf(deps, monday);
  const newest = sheet.editions.at(-1);
  const week = newest && sheet.state === 'published' ? weekAsPublished(sheet.week, newest.names) : sheet.week;
  return {
    posts: week.posts,
    shifts: week.shifts,
    days: week.days.map(({ date }) => ({ date, label: sheet.dayLabels[date] ?? '' })),
    plan: sheet.plan,
    // Only who may be offered for the roster is listed as resting (S-6).
    people: week.people.map(({ id, name, trainedOn, gone }) => ({
      id,
      name,
      restsFrom: gone ? null : trainedOn,
    })),
    remarks: sheet.remarks,
    explanation: sheet.explanation,
    preparedBy: sheet.preparedByName ?? '',
    preparedOn: sheet.preparedOn,
    revision: Math.max(0, sheet.editions.length - (sheet.state === 'revised' ? 0 : 1)),
  };
}
