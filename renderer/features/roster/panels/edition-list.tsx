import type { RosterSheet } from '../../../../shared/contract/roster.ts';
import { businessDate, businessTime } from '../../../../shared/domain/business-date.ts';
import { rosterDifference } from '../../../../shared/domain/roster/difference.ts';
import { joinNames, weekAsPublished } from '../../../../shared/domain/roster/edition-names.ts';
import type { RosterWeek } from '../../../../shared/domain/roster/office.ts';
import { rosterPublishTexts as texts } from '../../../../shared/texts/roster.ts';

/** The published editions, newest first, each with what it changed. */
export function EditionList({ sheet }: { sheet: RosterSheet }) {
  return (
    <section className="lt-roster-panel lt-panel" aria-label={texts.editions}>
      <h2>{texts.editions}</h2>
      {sheet.editions.length === 0 ? <p className="lt-muted">{texts.noEditions}</p> : null}
      <ol className="lt-roster-editions">
        {sheet.editions
          .map((edition, index) => ({ edition, before: sheet.editions[index - 1] }))
          .toReversed()
          .map(({ edition, before }) => (
            <li key={edition.number}>
              <strong>{texts.edition(edition.number)}</strong>
              <span className="lt-muted">
                {texts.by(edition.publishedByName, shownTime(edition.publishedAt))}
              </span>
              {edition.reason ? <p>{edition.reason}</p> : null}
              {before ? (
                <ul>
                  {rosterDifference(bothNamed(sheet, before, edition), before.plan, edition.plan).map(
                    ({ text }) => (
                      <li key={text}>{text}</li>
                    ),
                  )}
                </ul>
              ) : null}
            </li>
          ))}
      </ol>
    </section>
  );
}

type Edition = RosterSheet['editions'][number];

/** The week by the names of both editions: a post that was taken away since still tells what changed there. */
function bothNamed({ week }: RosterSheet, before: Edition, after: Edition): RosterWeek {
  return weekAsPublished(week, joinNames(before.names, after.names));
}

function shownTime(iso: string): string {
  const at = new Date(iso);
  return `${businessDate(at)} ${businessTime(at)}`;
}
