import { useMemo } from 'react';
import { fairShares } from '../../../../shared/domain/roster/fairness.ts';
import type { Assignment, RosterWeek } from '../../../../shared/domain/roster/office.ts';
import { rosterPlanTexts as texts } from '../../../../shared/texts/roster.ts';

/** How duty is shared: each person's last eight weeks, and with this week on top. */
export function FairTable({ week, plan }: { week: RosterWeek; plan: readonly Assignment[] }) {
  const shares = useMemo(
    () =>
      fairShares(week, plan).filter(({ personId, after }) => {
        const person = week.people.find(({ id }) => id === personId);
        return after.duties > 0 || (person?.trainedOn ?? null) !== null;
      }),
    [week, plan],
  );
  return (
    <section className="lt-roster-panel lt-panel" aria-label={texts.fairTitle}>
      <h2>{texts.fairTitle}</h2>
      <div className="lt-roster-wide" tabIndex={0} role="region" aria-label={texts.fairTitle}>
        <table className="lt-roster-small">
          <thead>
            <tr>
              {[
                texts.person,
                texts.duties,
                texts.weekends,
                texts.holidays,
                ...week.posts.map(({ name }) => name),
              ].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shares.map(({ personId, name, before, after }) => (
              <tr key={personId}>
                <th scope="row">{name}</th>
                <td>{texts.arrow(before.duties, after.duties)}</td>
                <td>{texts.arrow(before.weekends, after.weekends)}</td>
                <td>{texts.arrow(before.holidays, after.holidays)}</td>
                {week.posts.map(({ id }) => (
                  <td key={id}>{texts.arrow(before.posts[id] ?? 0, after.posts[id] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
