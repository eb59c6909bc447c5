import { useSyncExternalStore } from 'react';
import type { BoardDisplay } from '../../shared/contract/board-display.ts';
import { businessTime, chineseDate } from '../../shared/domain/business-date.ts';
import { boardWindowTexts as texts } from '../../shared/texts/board-window.ts';
import type { BoardView } from '../api/board-office.ts';

/** The board on the wall: who is next, who serves whom, who waits. It is read from afar and takes no input. */
export function BoardWindow({ view: { board, fresh } }: { view: BoardView }) {
  const now = useTime();
  if (!board) return <main className="board-opening">{texts.connecting}</main>;
  return (
    <main className="board" data-stale={!fresh || undefined}>
      <header>
        <h1>{`${board.estateName} ${texts.heading}`}</h1>
        <p className="board-state" role="status">
          {fresh ? '' : texts.lost}
        </p>
        <time>{`${chineseDate(board.day)} ${now}`}</time>
      </header>
      <section className="board-next" aria-label={texts.next}>
        <h2>{texts.next}</h2>
        <strong>{board.next ?? board.nobody}</strong>
      </section>
      <Queue people={board.people} />
      <Serving serving={board.serving} />
      <Waiting waiting={board.waiting} now={now} />
    </main>
  );
}

function Queue({ people }: Pick<BoardDisplay, 'people'>) {
  return (
    <section className="board-queue" aria-label={texts.queue}>
      <h2>{texts.queue}</h2>
      <ol data-many={people.length > mostInOneColumn || undefined}>
        {people.map((person, place) => (
          <li key={person.key} data-next={person.isNext || undefined}>
            <span className="board-place">{place + 1}</span>
            <strong>{person.name}</strong>
            <span data-activity={person.activity}>{activityTexts[person.activity]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

// What a wall shows it shows whole: nobody can scroll it.
const mostInOneColumn = 9;
const mostListed = 8;

/** How many more there are than the wall has room for. */
function Others({ count }: { count: number }) {
  return count > 0 ? <p>{texts.others(count)}</p> : null;
}

const activityTexts = { free: texts.free, serving: texts.busy, away: texts.away } as const;

function Serving({ serving }: Pick<BoardDisplay, 'serving'>) {
  return (
    <section className="board-list" aria-label={texts.serving}>
      <h2>
        {texts.serving} <span>{serving.length}</span>
      </h2>
      {serving.length === 0 ? <p>{texts.nobodyServed}</p> : null}
      <ul>
        {serving.slice(0, mostListed).map((one) => (
          <li key={one.key}>
            <strong>{one.visitor}</strong>
            <span>{one.salesperson}</span>
            <span className="board-time">{texts.since(one.since)}</span>
          </li>
        ))}
      </ul>
      <Others count={serving.length - mostListed} />
    </section>
  );
}

function Waiting({ waiting, now }: Pick<BoardDisplay, 'waiting'> & { readonly now: string }) {
  return (
    <section className="board-list" aria-label={texts.waiting}>
      <h2>
        {texts.waiting} <span>{waiting.length}</span>
      </h2>
      {waiting.length === 0 ? <p>{texts.nobodyWaits}</p> : null}
      <ul>
        {waiting.slice(0, mostListed).map((one) => (
          <li key={one.key}>
            <strong>{one.visitor}</strong>
            <span className="board-waited">{texts.waited(minutesBetween(one.arrivedAt, now))}</span>
            <span className="board-time">{texts.arrived(one.arrivedAt)}</span>
          </li>
        ))}
      </ul>
      <Others count={waiting.length - mostListed} />
    </section>
  );
}

/** Whole minutes from one local HH:mm to a later one. */
function minutesBetween(from: string, to: string): number {
  const of = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return Math.max(0, of(to) - of(from));
}

const lookMs = 5000;

/** The local time HH:mm, as it passes. */
function useTime(): string {
  return useSyncExternalStore(tick, () => businessTime(new Date()));
}

function tick(listener: () => void): () => void {
  const timer = setInterval(listener, lookMs);
  return () => clearInterval(timer);
}
