import { rosterSettings, type RosterSettings } from '../../../../shared/contract/roster.ts';
import { rosterSetupTexts as texts } from '../../../../shared/texts/roster-setup.ts';

/** What is wrong with posts and shifts as typed, each line naming its row; empty where they may be saved. */
export function setupProblems(typed: RosterSettings): string[] {
  const checked = rosterSettings.safeParse(typed);
  if (checked.success) return [];
  const lines = checked.error.issues.map(({ path, message }) => {
    const [list, row] = path;
    if (typeof row !== 'number') return message;
    return `${(list === 'posts' ? texts.postAt : texts.shiftAt)(row + 1)}：${message}`;
  });
  return [...new Set(lines)];
}
