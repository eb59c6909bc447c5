import { Alert } from 'antd';
import type { WeeklyReport } from '../../../../shared/contract/weekly-reports.ts';
import { shortDate } from '../../../../shared/domain/roster/clashes.ts';
import { reportScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { useToday } from '../../../components/use-today.ts';
import { momentText } from '../moment-text.ts';

const { state: stateTexts } = texts;

/** How the report stands, and what its writer is to do. */
export function ReportState({ report }: { report: WeeklyReport }) {
  const { state, judged, submittedAt, dueOn } = report;
  const isLate = useToday() > dueOn;
  if (state === 'open') {
    const title = stateTexts[isLate ? 'late' : 'open'](shortDate(dueOn));
    return <Alert showIcon type={isLate ? 'error' : 'info'} title={title} />;
  }
  if (state === 'returned') {
    return (
      <Alert showIcon type="error" title={stateTexts.returned(judged?.byName ?? '', judged?.note ?? '')} />
    );
  }
  if (state === 'collected') {
    const time = judged ? momentText(judged.at) : '';
    return <Alert showIcon type="success" title={stateTexts.collected(judged?.byName ?? '', time)} />;
  }
  return <Alert showIcon type="success" title={stateTexts.submitted(momentText(submittedAt ?? ''))} />;
}
