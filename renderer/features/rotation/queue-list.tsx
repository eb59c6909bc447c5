import type { BoardPerson, RotationBoard } from '../../../shared/contract/rotation.ts';
import { businessTime } from '../../../shared/domain/business-date.ts';
import { boardTexts as texts } from '../../../shared/texts/board.ts';
import { useMay } from '../../app/session/use-session.ts';
import { PersonActions } from './person-actions.tsx';

/** The queue in the order of turns: where everyone stands, what he does, and what he is owed. */
export function QueueList({ board }: { board: RotationBoard }) {
  const may = useMay('rotation.skip');
  return (
    <ol className="lt-queue">
      {board.people.map((person, place) => (
        <li key={person.staffId} data-next={board.next?.staffId === person.staffId || undefined}>
          <span className="lt-queue-place">{place + 1}</span>
          <strong>{person.name}</strong>
          <Activity person={person} />
          <span className="lt-muted">
            {[texts.turns(person.turns), texts.firstVisits(person.firstVisits)].join(' · ')}
          </span>
          {person.owed > 0 ? <strong className="lt-queue-owed">{texts.owed(person.owed)}</strong> : null}
          {may ? <PersonActions person={person} isNext={board.next?.staffId === person.staffId} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Activity({ person }: { person: BoardPerson }) {
  const since = person.since ? businessTime(new Date(person.since)) : '';
  if (person.activity === 'free') return <span className="lt-queue-free">{texts.free}</span>;
  if (person.activity === 'away') {
    return <span className="lt-queue-away">{`${texts.away} ${since} ${person.reason}`}</span>;
  }
  const visitors = person.serving.map((visit) => visit.customerName || texts.unregistered).join('、');
  return <span className="lt-queue-busy">{`${texts.busy} ${since} ${visitors}`}</span>;
}
