import { useEffect, useState, useSyncExternalStore } from 'react';
import type { KioskOpening } from '../../shared/contract/kiosk.ts';
import type { KioskConnection } from '../api/kiosk-office.ts';
import { Pause } from './pause.tsx';
import { Visitor } from './visitor.tsx';

const askAgainMs = 1000;

/** The visitors' window: one visitor after the other, each begun from nothing. */
export function KioskScreen({ connection }: { connection: KioskConnection }) {
  const state = useSyncExternalStore(connection.onChange, connection.state);
  const { opening, visitor, begin } = useOpening(connection);
  if (!opening) return <Pause longer={state === 'lost'} />;
  return (
    <Visitor
      key={visitor}
      client={connection.client}
      opening={opening}
      lost={state === 'lost'}
      onEnd={begin}
    />
  );
}

/** What the screen is drawn with; read anew for every visitor, so that none agrees to a text of yesterday. */
function useOpening({ client }: KioskConnection) {
  const [opening, setOpening] = useState<KioskOpening | null>(null);
  const [visitor, setVisitor] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const ask = (): void => {
      client.open().then(
        (answer) => {
          document.documentElement.style.setProperty('--primary', answer.themeColor);
          setOpening(answer);
        },
        () => (timer = setTimeout(ask, askAgainMs)),
      );
    };
    ask();
    return () => clearTimeout(timer);
  }, [client, visitor]);
  return { opening, visitor, begin: () => setVisitor((count) => count + 1) };
}
