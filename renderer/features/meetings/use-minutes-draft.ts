import { useEffect, useRef, useState } from 'react';
import { minutesInput, type Minutes } from '../../../shared/contract/meetings.ts';
import { useOffice } from '../../api/office.ts';

const quietMs = 300;

/** Minutes being typed, kept safe in the office a moment after the last key, and brought back after a crash. */
export function useMinutesDraft(meetingId: string, stored: Minutes) {
  const { client, leaving } = useOffice();
  const [minutes, setMinutes] = useState(stored);
  const [restored, setRestored] = useState(false);
  const latest = useRef(stored);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const kind = `meeting:${meetingId}`;
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
        const typed = minutesInput.safeParse(draft?.content);
        if (!here || !typed.success || timer.current !== undefined) return;
        latest.current = typed.data;
        setMinutes(typed.data);
        setRestored(true);
      })
      .catch(() => undefined);
    const stay = leaving.add(flush);
    return () => {
      here = false;
      stay();
      void flush().catch(() => undefined);
    };
  }, [client, kind, leaving]);
  const change = (part: Partial<Minutes>): void => {
    latest.current = { ...latest.current, ...part };
    setMinutes(latest.current);
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
  return { minutes, change, hold, restored };
}
