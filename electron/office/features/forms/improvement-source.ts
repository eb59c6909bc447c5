import type { z } from 'zod';
import type { improvementReportRequest } from '../../../../shared/contract/forms.ts';
import type { ImprovementRecord } from '../../../../shared/contract/improvements.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import type { ImprovementAction } from '../../../../shared/domain/improvements/steps.ts';
import { mayCall } from '../../../../shared/domain/permissions.ts';
import { improvementReport } from '../../../../shared/forms/typed/improvement-report.ts';
import { typedValues } from '../../../../shared/forms/typed/typed-form.ts';
import { failure } from '../../failures.ts';
import { reportOf } from '../improvements/present.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';

/** S-7.4.1b: 销售工作改进意见报告 with the steps taken since it was last submitted. */
export async function improvementSource(
  context: SourceContext,
  { reportId }: z.output<typeof improvementReportRequest>,
): Promise<OpenedSource> {
  const { deps, reader } = context;
  if (!mayCall('improvements.get', reader.roles)) throw failure('FORBIDDEN');
  const record = await reportOf(deps, reader, reportId);
  const description = context.edition(improvementReport.description);
  const frame = {
    companyName: (await readSettings(deps)).company,
    estateName: (await currentEstate(deps.db)).name,
  };
  const values = { texts: textsOf(record), choices: {}, rows: {} };
  return {
    title: `${description.title}-${record.number}`,
    sheets: 1,
    async *forms() {
      yield context.lay(description, typedValues(improvementReport, frame, values));
    },
  };
}

function textsOf(record: ImprovementRecord): Record<string, string> {
  const from = record.steps.findLastIndex((step) => step.action === 'submit');
  const steps = from < 0 ? [] : record.steps.slice(from);
  const step = (action: ImprovementAction) => steps.find((one) => one.action === action);
  const signed = (action: ImprovementAction, who: string, on: string, opinion?: string) => {
    const taken = step(action);
    return {
      [who]: taken?.byName ?? '',
      [on]: taken ? businessDate(new Date(taken.at)) : '',
      ...(opinion ? { [opinion]: taken?.opinion ?? '' } : {}),
    };
  };
  const progress = steps.filter(({ action }) => action === 'progress' || action === 'carryOut');
  return {
    number: record.number,
    date: record.writtenOn,
    subject: record.subject,
    situation: record.report.situation,
    proposal: record.report.proposal,
    ...signed('submit', 'writer', 'writtenOn'),
    ...signed('review', 'reviewer', 'reviewedOn', 'review'),
    ...signed('approve', 'approver', 'approvedOn', 'approval'),
    ...signed('carryOut', 'doer', 'doneOn'),
    progress: progress.map(({ opinion }) => opinion).join('\n'),
  };
}
