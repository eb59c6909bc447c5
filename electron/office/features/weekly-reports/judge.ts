import { weeklyReportTexts as texts } from '../../../../shared/texts/weekly-reports.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { findReport, judgeReport } from './repository.ts';

interface Named {
  readonly id: string;
  readonly version: number;
}

/** S-7.4.4: takes submitted reports in, all or none. REFUSED, naming whose, where one is not there to be collected. */
export async function collectReports(
  deps: OfficeDeps,
  actor: Actor,
  reports: readonly Named[],
): Promise<void> {
  await judge(deps, actor, reports, { state: 'collected', note: '' });
}

/** Sends one back to be written anew, with what is missing; also one that was collected by mistake. */
export async function sendReportBack(
  deps: OfficeDeps,
  actor: Actor,
  report: Named & { readonly note: string },
): Promise<void> {
  await judge(deps, actor, [report], { state: 'returned', note: report.note });
}

async function judge(
  deps: OfficeDeps,
  actor: Actor,
  reports: readonly Named[],
  judgement: { readonly state: 'collected' | 'returned'; readonly note: string },
): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    for (const report of reports) {
      const stored = await findReport(trx, report.id);
      if (!stored) throw failure('NOT_FOUND');
      const judged = { ...judgement, at: at.toISOString(), bySeq: actor.seq };
      if (!(await judgeReport(trx, report, judged))) {
        throw stored.version === report.version
          ? failure('REFUSED', texts.notSubmitted(stored.staff_name))
          : failure('CHANGED', texts.changedOf(stored.staff_name));
      }
      await recordChange(
        trx,
        { actor, at, key: deps.auditKey },
        {
          action: judgement.state === 'collected' ? 'weeklyReports.collect' : 'weeklyReports.sendBack',
          entity: 'weeklyReport',
          entityId: report.id,
          before: { state: stored.state },
          after: judgement,
        },
      );
    }
  });
}
