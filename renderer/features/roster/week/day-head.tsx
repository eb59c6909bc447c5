import { shortDate } from '../../../../shared/domain/roster/clashes.ts';

/** A day at the left of its row, with 放假 or 上班 where it is no plain day. */
export function DayHead({ date, label }: { date: string; label: string }) {
  const [, day = '', weekday = ''] = /^(.+)（(.+)）$/.exec(shortDate(date)) ?? [];
  return (
    <th scope="row" className="lt-roster-day">
      <strong>{weekday}</strong>
      <span>{day}</span>
      {label ? <em>{label}</em> : null}
    </th>
  );
}
