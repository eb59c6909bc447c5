import type { z } from 'zod';
import type { rosterSheetRequest } from '../../../../shared/contract/forms.ts';
import { dutyRoster, type DutyRosterInput, dutyRosterValues } from '../../../../shared/forms/duty-roster.ts';
import { readRosterSettings } from '../roster/settings-repository.ts';
import { rosterSheetOf } from '../roster/sheet.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';

/** GFP19-1-F2.2 of a week as it is saved, marked 修订 after its first edition; or blank with the office's posts. */
export async function rosterSource(
  context: SourceContext,
  { monday }: z.output<typeof rosterSheetRequest>,
): Promise<OpenedSource> {
  const { deps } = context;
  const columns = await readRosterSettings(deps.db);
  const values = dutyRosterValues({
    companyName: (await readSettings(deps)).company,
    estateName: (await currentEstate(deps.db)).name,
    ...columns,
    ...(monday === null ? blankWeek : await weekOf(deps.db, monday)),
  });
  const form = context.edition(dutyRoster({ ...columns, posts: printedPosts(columns.posts, context.posts) }));
  return {
    title: monday === null ? form.title : `${form.title}-${monday}`,
    sheets: 1,
    about: monday === null ? [] : [{ kind: 'week', id: monday }],
    async *forms() {
      yield context.lay(form, values);
    },
  };
}

/** The posts an office's own edition prints; all where those it names are gone. */
function printedPosts<Post extends { readonly id: string }>(
  posts: readonly Post[],
  chosen: readonly string[] | null,
): readonly Post[] {
  const found = chosen?.flatMap((id) => posts.filter((post) => post.id === id)) ?? [];
  return found.length > 0 ? found : posts;
}

type WeekInput = Omit<DutyRosterInput, 'companyName' | 'estateName' | 'posts' | 'shifts'>;

const blankWeek: WeekInput = {
  days: [],
  plan: [],
  people: [],
  remarks: {},
  explanation: '',
  preparedBy: '',
  preparedOn: null,
  revision: 0,
};

async function weekOf(db: SourceContext['deps']['db'], monday: string): Promise<WeekInput> {
  const sheet = await rosterSheetOf(db, monday);
  // Only who may be offered for the roster is listed as resting (S-6).
  const people = sheet.week.people.filter(({ trainedOn }) => trainedOn !== null);
  return {
    days: sheet.week.days.map(({ date }) => ({ date, label: sheet.dayLabels[date] ?? '' })),
    plan: sheet.plan,
    people,
    remarks: sheet.remarks,
    explanation: sheet.explanation,
    preparedBy: sheet.preparedByName ?? '',
    preparedOn: sheet.preparedOn,
    revision: Math.max(0, sheet.editions.length - (sheet.state === 'revised' ? 0 : 1)),
  };
}
