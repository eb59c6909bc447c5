import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { rosterReminderTexts as texts } from '../../../shared/texts/roster-month.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';

const askMs = 10 * 60_000;
const settleMs = 2000;

/**
 * S-7.4.1c beside 排班 in the side bar, on every screen: from Friday on that next week is to be made, and red while a week
 * goes on without a published roster. The first screen goes before it.
 */
export function RosterMark() {
  const { queries } = useOffice();
  const mayPublish = useMay('roster.reminders');
  const settled = useSettledWindow();
  const reminders = useQuery(
    queries.roster.reminders.queryOptions({ refetchInterval: askMs, enabled: mayPublish && settled }),
  ).data;
  const [first] = reminders ?? [];
  if (!mayPublish || !first) return null;
  const sentences = reminders?.map(({ state }) => texts.markNotes[state]) ?? [];
  return (
    <span className="lt-nav-mark lt-roster-mark" data-state={first.state} title={sentences.join('\n')}>
      <span aria-hidden="true">{texts.marks[first.state]}</span>
      <span className="lt-hidden">{sentences.join('；')}</span>
    </span>
  );
}

function useSettledWindow(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settleMs);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}
