import { useEffect, useRef, useState } from 'react';
import { useOffice } from '../../api/office.ts';

const quietMs = 300;

/**
 * Values being typed, kept safe in the office a moment after the last key, and brought back after a crash; for screens
 * that keep their values themselves. `read` takes a stored draft for values or refuses it; it must stay the same.
 */
export function useKeptValues<T extends object>(
  kind: string,
  stored: T,
  read: (content: unknown) => T | undefined,
) {
  const { client, leaving } = useOffice();
  const [values, setValues] = useState(stored);
  const [restored, setRestored] = useState(false);
  const latest = useRef(stored);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const flush = async (): Promise<void> => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      await client.drafts.save({ kind, content: latest.current });
    };
    let here = true;
    client.drafts
      .get({ kind })
      .then((draft) => {
        const typed = draft ? read(draft.content) : undefined;
        if (!here || !typed || timer.current !== undefined) return;
        latest.current = typed;
        setValues(typed);
        setRestored(true);
      })
      .catch(() => undefined);
    const stay = leaving.add(flush);
    return () => {
      here = false;
      stay();
      void flush().catch(() => undefined);
    };
  }, [client, kind, leaving, read]);
  const change = (part: Partial<T>): void => {
    latest.current = { ...latest.current, ...part };
    setValues(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      void client.drafts.save({ kind, content: latest.current }).catch(() => undefined);
    }, quietMs);
  };
  /** The office ends the draft when it saves; nothing more is sent. */
  const hold = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setRestored(false);
  };
  /** Goes back to what is stored. */
  const giveUp = (): void => {
    hold();
    latest.current = stored;
    setValues(stored);
    void client.drafts.discard({ kind }).catch(() => undefined);
  };
  return { values, change, hold, giveUp, restored };
}
