import { Button, Dropdown } from 'antd';
import type { PresentVisit } from '../../../shared/contract/rotation.ts';
import { visitKindNames } from '../../../shared/domain/visit-choices.ts';
import { boardTexts as texts } from '../../../shared/texts/board.ts';
import { useMay } from '../../app/session/use-session.ts';
import { useSalespeople } from '../reception/visit-form/visit-choices.ts';
import { useBoardStep } from './use-board.ts';

interface PresentProps {
  readonly visits: readonly PresentVisit[];
}

/** S-7.2.10: who waits and for how long; service begins with one key. */
export function WaitingList({ visits }: PresentProps) {
  return (
    <section className="lt-panel lt-present" aria-label={texts.waiting}>
      <h2>
        {texts.waiting} <span className="lt-muted">{visits.length}</span>
      </h2>
      {visits.length === 0 ? <p className="lt-muted">{texts.nobodyWaits}</p> : null}
      <ul>
        {visits.map((visit) => (
          <Waiting key={visit.visitId} visit={visit} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ visit }: { visit: PresentVisit }) {
  const { run, busy } = useBoardStep();
  const may = useMay('waiting.begin');
  const salespeople = useSalespeople();
  const { visitId, version, suggestion } = visit;
  const begin = (staffId: string): void =>
    run((client) => client.waiting.begin({ visitId, version, staffId }));
  const suggested = suggestion?.staffId ?? null;
  return (
    <li>
      <strong>{visit.customerName}</strong>
      <span className="lt-muted">
        {`${visitKindNames[visit.visitKind]} · ${texts.party(visit.partySize)} · ${texts.arrived(visit.arrivedAt)}`}
      </span>
      <strong className="lt-present-waited">{texts.waited(visit.waitedMinutes)}</strong>
      <p className="lt-muted">{suggestion?.why ?? ''}</p>
      {may ? (
        <div className="lt-present-tools">
          {suggested ? (
            <Button type="primary" loading={busy} onClick={() => begin(suggested)}>
              {texts.beginWith(suggestion?.name ?? '')}
            </Button>
          ) : null}
          <Dropdown
            trigger={['click']}
            menu={{
              items: salespeople.map(({ value, label }) => ({
                key: value,
                label,
                onClick: () => begin(value),
              })),
            }}
          >
            <Button>{suggested ? texts.other : texts.begin}</Button>
          </Dropdown>
          <LeaveButton visit={visit} />
        </div>
      ) : null}
    </li>
  );
}

/** Who is being served, by whom, since when. */
export function ServingList({ visits }: PresentProps) {
  const may = useMay('waiting.leave');
  return (
    <section className="lt-panel lt-present" aria-label={texts.serving}>
      <h2>
        {texts.serving} <span className="lt-muted">{visits.length}</span>
      </h2>
      {visits.length === 0 ? <p className="lt-muted">{texts.nobodyServed}</p> : null}
      <ul>
        {visits.map((visit) => (
          <li key={visit.visitId}>
            <strong>{visit.customerName}</strong>
            <span>{visit.salespersonName ?? ''}</span>
            <span className="lt-muted">
              {`${texts.since(visit.servedAt ?? '')} · ${texts.waitedUntil(visit.waitedMinutes)}`}
            </span>
            {may ? <LeaveButton visit={visit} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LeaveButton({ visit: { visitId, version } }: { visit: PresentVisit }) {
  const { run, busy } = useBoardStep();
  return (
    <Button loading={busy} onClick={() => run((client) => client.waiting.leave({ visitId, version }))}>
      {texts.left}
    </Button>
  );
}
