import { DesktopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { RotationBoard } from '../../../shared/contract/rotation.ts';
import { businessTime } from '../../../shared/domain/business-date.ts';
import { boardWindowTexts } from '../../../shared/texts/board-window.ts';
import { boardTexts as texts } from '../../../shared/texts/board.ts';
import { useMay } from '../../app/session/use-session.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { JoinButton, OpenDay } from './open-day.tsx';
import { QueueList } from './queue-list.tsx';
import { useBoard, useBoardStep } from './use-board.ts';
import { ServingList, WaitingList } from './waiting-list.tsx';
import './board.css';

/** 等候与轮序: whose turn it is and why, who waits, who is served; also for a second window on the wall. */
export function BoardScreen() {
  const { board, present } = useBoard();
  const mayOpen = useMay('rotation.open');
  return (
    <div className="lt-board">
      <header>
        <h1>{texts.title}</h1>
        <BoardWindowButton />
      </header>
      <LoadFailure error={board.error ?? present.error} retry={() => void board.refetch()} />
      {board.data ? <Next board={board.data} /> : null}
      <div className="lt-board-side">
        <WaitingList visits={present.data?.waiting ?? []} />
        <ServingList visits={present.data?.serving ?? []} />
      </div>
      <section className="lt-panel lt-board-queue" aria-label={texts.queue}>
        <header>
          <h2>{texts.queue}</h2>
          {board.data?.opened && mayOpen ? <JoinButton board={board.data} /> : null}
        </header>
        {board.data && !board.data.opened && mayOpen ? <OpenDay /> : null}
        {board.data?.opened ? <QueueList board={board.data} /> : null}
        {board.data?.opened ? <Log board={board.data} /> : null}
      </section>
    </div>
  );
}

/** Opens the board for the sales floor, on the second display where there is one. */
function BoardWindowButton() {
  const { run, busy } = useBoardStep();
  return (
    <Button
      icon={<DesktopOutlined />}
      loading={busy}
      title={boardWindowTexts.openNote}
      onClick={() => run((client) => client.rotation.openWindow())}
    >
      {boardWindowTexts.open}
    </Button>
  );
}

function Next({ board }: { board: RotationBoard }) {
  return (
    <section className="lt-panel lt-board-next" aria-label={texts.next} aria-live="polite">
      <span className="lt-muted">{texts.next}</span>
      <strong>{board.next?.name ?? '—'}</strong>
      <p>{board.next?.why ?? board.nobody}</p>
    </section>
  );
}

function Log({ board }: { board: RotationBoard }) {
  return (
    <details className="lt-board-log">
      <summary>{texts.log}</summary>
      <ul>
        {board.log.map((line) => (
          <li key={`${line.at}${line.text}`}>
            <span className="lt-muted">{businessTime(new Date(line.at))}</span> {line.text}{' '}
            <span className="lt-muted">{line.byName}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
