import type { MeetingRecord } from '../../../shared/contract/meetings.ts';
import { businessDate } from '../../../shared/domain/business-date.ts';
import { figureLines } from '../../../shared/domain/meetings/figure-lines.ts';
import { pointsOf } from '../../../shared/domain/meetings/document.ts';
import { minutesTexts as words } from '../../../shared/texts/minutes.ts';
import { PlainTable } from '../../components/list/plain-table.tsx';

/** Minutes to be read: as signed, with what was added later. */
export function MinutesView({ meeting }: { meeting: MeetingRecord }) {
  const { document, amendments } = meeting;
  const { complaints, signature } = document;
  const { facts } = words;
  const time = [document.beganAt, document.endedAt].filter((one) => one !== null).join('—');
  const rows = [
    [facts.when, `${document.heldOn} ${time}`],
    [facts.place, document.place],
    [facts.chair, document.chair],
    [facts.recorder, document.recorder],
    [facts.present, document.present.join('、')],
    [facts.guests, document.guests],
    [facts.absent, document.absent.map((one) => `${one.name}（${one.reason}）`).join('、')],
  ].filter(([, value]) => value !== '');
  const discussed = complaints
    ? [complaints.report, complaints.outcome, complaints.noFollowUp].join('\n')
    : '';
  const chapters = [
    [words.agenda, document.agenda],
    [words.service, document.service],
    [words.problems, document.problems],
    [words.figures, figureLines(document.figures).join('\n')],
    [words.complaints, discussed],
    [words.opinions, document.opinions],
    [words.decisions, document.decisions],
  ] as const;
  return (
    <div className="lt-minutes">
      <section className="lt-panel">
        <dl>
          {rows.map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {chapters.map(([title, text]) =>
        text.trim() === '' ? null : (
          <section className="lt-panel" key={title}>
            <h2>{title}</h2>
            {pointsOf(text).map((point, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- read only, and the same may be said twice
              <p key={i}>{point}</p>
            ))}
          </section>
        ),
      )}
      {document.lastItems.length > 0 ? (
        <section className="lt-panel">
          <h2>{words.lastItems}</h2>
          <PlainTable
            label={words.lastItems}
            rows={document.lastItems}
            keyOf={(item) => item.itemId}
            columns={[
              { title: words.reviewedHead[1], cell: (item) => item.what },
              { title: words.reviewedHead[2], cell: (item) => item.owner },
              { title: words.reviewedHead[3], cell: (item) => item.dueOn },
              {
                title: words.reviewedHead[4],
                cell: (item) => `${item.done ? words.done : words.open} ${item.note}`,
              },
            ]}
          />
        </section>
      ) : null}
      {document.items.length > 0 ? (
        <section className="lt-panel">
          <h2>{words.items}</h2>
          <PlainTable
            label={words.items}
            rows={document.items}
            keyOf={(item) => `${item.what}${item.owner}${item.dueOn ?? ''}`}
            columns={[
              {
                title: words.decidedHead[1],
                cell: (item) => (item.ofComplaints ? words.ofComplaints : '') + item.what,
              },
              { title: words.decidedHead[2], cell: (item) => item.owner },
              { title: words.decidedHead[3], cell: (item) => item.dueOn ?? '' },
            ]}
          />
        </section>
      ) : null}
      <section className="lt-panel">
        <p>{signature ? words.signed(signature.role, signature.name, signature.on) : words.draft}</p>
        {amendments.map((one) => (
          <p key={one.at + one.text}>
            {words.amendment(one.byName, businessDate(new Date(one.at)), one.text)}
          </p>
        ))}
      </section>
    </div>
  );
}
