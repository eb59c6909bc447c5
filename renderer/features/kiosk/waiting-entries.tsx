import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { SelfRegistration } from '../../../shared/contract/self-registrations.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { visitKindNames } from '../../../shared/domain/visit-choices.ts';
import { kioskDeskTexts as texts } from '../../../shared/texts/kiosk.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { useToday } from '../../components/use-today.ts';
import type { TakeEntry } from './use-take-entry.ts';
import './waiting-entries.css';

/** Visitors who entered themselves and wait to be taken over; nothing where there is none. */
export function WaitingEntries({ taking }: { taking: TakeEntry }) {
  const { queries } = useOffice();
  const waiting = useQuery(queries.selfRegistrations.list.queryOptions()).data?.waiting ?? [];
  const [aside, setAside] = useState<SelfRegistration | null>(null);
  const { handOver } = taking;
  if (waiting.length === 0 && !handOver.entry) return null;
  return (
    <section className="lt-panel lt-entered" aria-label={texts.waiting}>
      <header>
        <h2>{texts.waiting}</h2>
        <span className="lt-muted">{texts.waitingCount(waiting.length + (handOver.entry ? 1 : 0))}</span>
      </header>
      <ul>
        {handOver.entry ? (
          <li>
            <strong>{handOver.entry.name || texts.unnamed}</strong>
            <span className="lt-muted">{texts.unfinished}</span>
            <Button type="primary" onClick={() => taking.ask(handOver.fill)}>
              {texts.take}
            </Button>
          </li>
        ) : null}
        {waiting.map((entry) => (
          <Entry key={entry.id} entry={entry} taking={taking} onAside={() => setAside(entry)} />
        ))}
      </ul>
      {aside ? <AsideDialog entry={aside} onClose={() => setAside(null)} /> : null}
    </section>
  );
}

interface EntryProps {
  readonly entry: SelfRegistration;
  readonly taking: TakeEntry;
  readonly onAside: () => void;
}

function Entry({ entry, taking, onAside }: EntryProps) {
  const day = useToday();
  const { arrivedOn, arrivedAt, phone, visitKind, partySize, customerId } = entry;
  const details = [
    phone ? formatPhone(phone.number) : texts.noPhone,
    visitKind ? visitKindNames[visitKind] : '',
    customerId ? texts.known : '',
    texts.party(partySize),
  ];
  return (
    <li>
      <strong>{entry.name}</strong>
      <span className="lt-muted">{arrivedOn === day ? arrivedAt : `${arrivedOn} ${arrivedAt}`}</span>
      <span className="lt-entered-tools">
        <Button type="primary" aria-label={`${texts.take}${entry.name}`} onClick={() => taking.take(entry)}>
          {texts.take}
        </Button>
        <Button aria-label={`${texts.dismiss}${entry.name}`} onClick={onAside}>
          {texts.dismiss}
        </Button>
      </span>
      <p className="lt-muted">{details.filter((part) => part !== '').join(' · ')}</p>
    </li>
  );
}

function AsideDialog({ entry, onClose }: { entry: SelfRegistration; onClose: () => void }) {
  const { client, cache } = useOffice();
  const { message } = App.useApp();
  const dismiss = useMutation({
    mutationFn: (reason: string) => client.selfRegistrations.dismiss({ id: entry.id, reason }),
    onSuccess: () => {
      void message.success(texts.dismissed);
      onClose();
    },
    onError: (error) => void message.error(presentError(error).message),
    onSettled: () => refresh(cache, 'selfRegistrations'),
  });
  return (
    <ReasonDialog
      title={texts.dismissTitle(entry.name)}
      label={texts.dismissReason}
      okText={texts.dismiss}
      busy={dismiss.isPending}
      onOk={dismiss.mutate}
      onClose={onClose}
    />
  );
}
