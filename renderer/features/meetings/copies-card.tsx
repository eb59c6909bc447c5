import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { MeetingRecord } from '../../../shared/contract/meetings.ts';
import { meetingScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { today } from '../../components/use-today.ts';
import { useSay } from '../../components/use-say.ts';
import type { People } from './minutes-form.tsx';
import { PlainPick, PlainText } from './plain-fields.tsx';

const ways = texts.ways.map((way) => ({ value: way, label: way }));

/** S-7.4.1a, S-7.4.2: to whom copies went, when and how, against the deadline. */
export function CopiesCard({ meeting, people }: { meeting: MeetingRecord; people: People }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const mayPass = useMay('meetings.passCopy');
  const [to, setTo] = useState(meeting.copyTo[0]?.id ?? '');
  const [sentOn, setSentOn] = useState(today);
  const [way, setWay] = useState<string>(texts.ways[0]);
  const [takingBack, setTakingBack] = useState<string | null>(null);
  const options = { onError: say.failure, onSettled: () => refresh(cache, 'meetings') };
  const pass = useMutation({
    mutationFn: () => client.meetings.passCopy({ id: meeting.id, toId: to, sentOn, way }),
    ...options,
  });
  const takeBack = useMutation({
    mutationFn: (reason: string) =>
      client.meetings.takeBackCopy({ id: meeting.id, copyId: takingBack ?? '', reason }),
    onSuccess: () => setTakingBack(null),
    ...options,
  });
  const late = meeting.copyState === 'overdue' || meeting.copyState === 'sentLate';
  return (
    <section className="lt-panel lt-notice" aria-label={texts.copies}>
      <h2>
        {texts.copies}{' '}
        <span className={late ? 'lt-red' : 'lt-muted'}>{copyText(meeting.copyState, meeting.copyDueOn)}</span>
      </h2>
      {meeting.copies.length === 0 ? <p className="lt-muted">{texts.noCopies}</p> : null}
      {meeting.copies.map((copy) => (
        <p key={copy.id}>
          {`${copy.sentOn} ${copy.way} ${copy.toName} `}
          {copy.late ? <span className="lt-red">{texts.late}</span> : null}
          {copy.takenBack === null ? null : (
            <span className="lt-muted">{`${texts.takeBack}：${copy.takenBack}`}</span>
          )}
          {mayPass && copy.takenBack === null ? (
            <Button size="small" onClick={() => setTakingBack(copy.id)}>
              {texts.takeBack}
            </Button>
          ) : null}
        </p>
      ))}
      {mayPass ? (
        <div className="lt-form-grid">
          <PlainPick
            name="toId"
            label={texts.to}
            className="lt-span-3"
            options={people}
            value={to ? [to] : []}
            onChange={([one]) => setTo(one ?? '')}
          />
          <PlainText
            name="sentOn"
            label={texts.sentOn}
            type="date"
            className="lt-span-3"
            value={sentOn}
            onChange={setSentOn}
          />
          <PlainPick
            name="way"
            label={texts.way}
            className="lt-span-3"
            options={ways}
            value={[way]}
            onChange={([one]) => setWay(one ?? '')}
          />
          <Button
            type="primary"
            className="lt-span-3"
            disabled={!to || !way || !sentOn}
            loading={pass.isPending}
            onClick={() => pass.mutate()}
          >
            {texts.passCopy}
          </Button>
        </div>
      ) : null}
      {takingBack === null ? null : (
        <ReasonDialog
          title={texts.takeBack}
          label={texts.reason}
          okText={texts.takeBack}
          busy={takeBack.isPending}
          onOk={(reason) => takeBack.mutate(reason)}
          onClose={() => setTakingBack(null)}
        />
      )}
    </section>
  );
}

/** How the duty to pass the copy on stands, in words. */
export function copyText(state: MeetingRecord['copyState'], dueOn: string | null): string {
  const word = texts.copy[state];
  return typeof word === 'function' ? word(dueOn ?? '') : word;
}
