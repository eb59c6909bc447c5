import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { shortDate } from '../../../shared/domain/roster/clashes.ts';
import { rosterReminderTexts as texts } from '../../../shared/texts/roster-month.ts';
import { useOffice } from '../../api/office.ts';

/** S-7.4.1c: next week's roster is asked for from Friday on; a week that began without one is red. */
export function ReminderNote({ onOpen }: { onOpen: (monday: string) => void }) {
  const { queries } = useOffice();
  const reminders = useQuery(queries.roster.reminders.queryOptions({ refetchInterval: 10 * 60_000 }));
  return reminders.data?.map(({ state, monday }) => (
    <Alert
      key={monday}
      showIcon
      type={state === 'missing' ? 'error' : 'warning'}
      title={texts[state](shortDate(monday))}
      action={<Button onClick={() => onOpen(monday)}>{texts.open}</Button>}
    />
  ));
}
