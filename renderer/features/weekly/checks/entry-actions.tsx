import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { DayEntry } from '../../../../shared/contract/daily-checks.ts';
import { checkScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { useSay } from '../../../components/use-say.ts';
import { SendBackDialog } from './send-back-dialog.tsx';
import { useTick } from './use-tick.ts';

/** What the supervisor may do with an entry now. */
export function EntryActions({ entry }: { entry: DayEntry }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const tick = useTick();
  const [asking, setAsking] = useState(false);
  const { kind, id, number, state } = entry;
  const reopen = useMutation({
    mutationFn: () => client.dailyChecks.reopen({ kind, id }),
    onError: (error) => say.failure(error),
    onSettled: () => refresh(cache, 'weekly'),
  });
  return (
    <span className="lt-weekly-tools">
      {state === 'ticked' ? null : (
        <Button
          size="small"
          type="primary"
          ghost
          aria-label={texts.tickLabel(number)}
          loading={tick.isPending}
          onClick={() => tick.mutate([entry])}
        >
          {texts.tick}
        </Button>
      )}
      {state === 'open' || state === 'changed' || state === 'corrected' || state === 'answered' ? (
        <Button size="small" aria-label={texts.sendBackLabel(number)} onClick={() => setAsking(true)}>
          {texts.sendBack}
        </Button>
      ) : null}
      {state === 'ticked' || state === 'sentBack' ? (
        <Button
          size="small"
          type="text"
          aria-label={texts.reopenLabel(number)}
          loading={reopen.isPending}
          onClick={() => reopen.mutate()}
        >
          {texts.reopen}
        </Button>
      ) : null}
      {asking ? <SendBackDialog entry={entry} onClose={() => setAsking(false)} /> : null}
    </span>
  );
}
