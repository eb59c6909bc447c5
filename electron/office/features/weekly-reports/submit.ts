import { v7 as newId } from 'uuid';
import type { WeeklyWords } from '../../../../shared/contract/weekly-reports.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { weeklyReportTexts as texts } from '../../../../shared/texts/weekly-reports.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { deleteDraft } from '../drafts/repository.ts';
import { currentEstate } from '../settings/repository.ts';
import { weeklyFigures } from './figures.ts';
import { insertReport, reportsOfWeek, resubmitReport } from './repository.ts';

/** What the person typed before is kept under this kind until he submits. */
export const draftKind = (monday: string) => `weeklyReport:${monday}`;

/**
 * S-7.2.9: freezes the figures of the week and hands the report in, with the draft it came from. REFUSED for a week
 * that has not begun and a report already collected; CHANGED where it was submitted elsewhere meanwhile.
 */
export async function submitReport(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly monday: string; readonly version: number | null; readonly words: WeeklyWords },
): Promise<void> {
  const at = deps.clock.now();
  const today = businessDate(at);
  if (input.monday > today) throw failure('REFUSED', texts.notBegun);
  const { seq: estateSeq } = await currentEstate(deps.db);
  const week = { estateSeq, staffSeq: actor.seq, monday: input.monday, today };
  const figures = await weeklyFigures(deps.db, week);
  await deps.db.transaction().execute(async (trx) => {
    const [stored] = await reportsOfWeek(trx, week);
    if ((stored?.version ?? null) !== input.version) throw failure('CHANGED');
    if (stored?.state === 'collected') throw failure('REFUSED', texts.alreadyCollected);
    const content = {
      words: JSON.stringify(input.words),
      figures: JSON.stringify(figures),
      at: at.toISOString(),
    };
    const id = stored?.id ?? newId();
    if (!stored) await insertReport(trx, { ...content, ...week, id });
    else if (!(await resubmitReport(trx, stored, content))) throw failure('CHANGED');
    await deleteDraft(trx, actor.seq, draftKind(input.monday));
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'weeklyReports.submit',
        entity: 'weeklyReport',
        entityId: id,
        ...(stored && { before: { words: stored.words, figures: stored.figures, state: stored.state } }),
        after: { monday: input.monday, words: input.words, figures },
      },
    );
  });
}
