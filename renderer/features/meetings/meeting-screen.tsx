import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { type MeetingRecord, minutesInput } from '../../../shared/contract/meetings.ts';
import { maySignMinutes } from '../../../shared/domain/meetings/kinds.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { meetingScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { useMay, usePerson } from '../../app/session/use-session.ts';
import { DraftNotice } from '../../components/draft/draft-notice.tsx';
import { useKeptValues } from '../../components/draft/use-kept-values.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { Page } from '../../components/page.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { useSay } from '../../components/use-say.ts';
import { CopiesCard } from './copies-card.tsx';
import { MinutesForm, type People } from './minutes-form.tsx';
import { MinutesView } from './minutes-view.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { FormDialog } from '../forms/lazy-dialogs.ts';
import './meetings.css';

/** One meeting: its minutes typed while a draft, read once signed, with the copies that were passed on. */
export function MeetingScreen() {
  const { id = '' } = useParams();
  const { queries } = useOffice();
  const meeting = useQuery({ ...queries.meetings.get.queryOptions({ input: { id } }), staleTime: 0 });
  const staff = useQuery(queries.staff.list.queryOptions());
  const mayWrite = useMay('meetings.save');
  const [reloads, setReloads] = useState(0);
  const people = (staff.data ?? [])
    .filter((person) => person.active)
    .map((person) => ({ value: person.id, label: person.name }));
  if (!meeting.data) return <LoadFailure error={meeting.error} retry={() => void meeting.refetch()} />;
  const isOpen = meeting.data.signedOn === null && !meeting.data.discarded;
  return isOpen && mayWrite ? (
    <Draft
      key={`${id} ${reloads}`}
      meeting={meeting.data}
      people={people}
      onReload={() => setReloads(reloads + 1)}
    />
  ) : (
    <Final meeting={meeting.data} people={people} />
  );
}

const readMinutes = (content: unknown) => minutesInput.safeParse(content).data;

interface DraftProps {
  readonly meeting: MeetingRecord;
  readonly people: People;
  /** Starts anew with what is stored now. */
  readonly onReload: () => void;
}

function Draft({ meeting, people, onReload }: DraftProps) {
  const { client, cache, queries } = useOffice();
  const say = useSay();
  const { roles } = usePerson();
  const draft = useKeptValues(`meeting:${meeting.id}`, meeting.minutes, readMinutes);
  // What is typed began from this version; another window's saving must not be written over unseen.
  const [version, setVersion] = useState(meeting.version);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [dialog, setDialog] = useState<'sign' | 'discard' | 'print' | null>(null);
  const fail = (error: unknown): void => {
    const shown = presentError(error);
    setProblems(problemsByField(shown.problems));
    say.failure(error);
  };
  const save = useMutation({
    mutationFn: () => {
      draft.hold();
      return client.meetings.save({ id: meeting.id, version, minutes: draft.values });
    },
    onSuccess: (saved) => {
      setProblems({});
      setVersion(saved.version);
      // The version that a signature names is there before its dialog is.
      cache.setQueryData(queries.meetings.get.queryKey({ input: { id: meeting.id } }), saved);
      refresh(cache, 'meetings');
    },
    onError: (error) => {
      fail(error);
      // What was typed stays safe where it could not be saved.
      draft.change({});
    },
  });
  const discard = useMutation({
    mutationFn: (reason: string) => client.meetings.discard({ id: meeting.id, version, reason }),
    onError: fail,
    onSettled: () => refresh(cache, 'meetings'),
  });
  const takeStored = (): void => {
    draft.giveUp();
    onReload();
  };
  const saveThen = (next: 'sign' | 'print') => save.mutate(undefined, { onSuccess: () => setDialog(next) });
  return (
    <Page
      narrow
      title={meeting.document.title}
      note={meeting.number}
      tools={
        <>
          <Link to="/meetings">{texts.back}</Link>
          <Button danger onClick={() => setDialog('discard')}>
            {texts.discard}
          </Button>
          <Button onClick={() => saveThen('print')}>{texts.print}</Button>
          {maySignMinutes(meeting.kind, roles) ? (
            <Button onClick={() => saveThen('sign')}>{texts.sign}</Button>
          ) : null}
          <Button
            type="primary"
            loading={save.isPending}
            onClick={() => save.mutate(undefined, { onSuccess: () => say.done(texts.saved) })}
          >
            {texts.save}
          </Button>
        </>
      }
    >
      {draft.restored ? (
        <DraftNotice title={appTexts.restored} giveUp={appTexts.giveUpTyped} onGiveUp={draft.giveUp} />
      ) : null}
      {meeting.version > version && !save.isPending ? (
        <Alert
          showIcon
          type="warning"
          title={texts.changedElsewhere}
          action={<Button onClick={takeStored}>{texts.takeStored}</Button>}
        />
      ) : null}
      {Object.keys(problems).length > 0 ? (
        <Alert showIcon type="error" title={Object.values(problems).join('；')} />
      ) : null}
      <MinutesForm
        meeting={meeting}
        minutes={draft.values}
        people={people}
        problems={problems}
        onChange={draft.change}
      />
      {dialog === 'sign' ? (
        <SignDialog
          id={meeting.id}
          version={version}
          onProblems={setProblems}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'discard' ? (
        <ReasonDialog
          danger
          title={texts.discard}
          label={texts.reason}
          okText={texts.discard}
          busy={discard.isPending}
          onOk={(reason) => discard.mutate(reason)}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'print' ? <Print id={meeting.id} onClose={() => setDialog(null)} /> : null}
    </Page>
  );
}

function Final({ meeting, people }: { meeting: MeetingRecord; people: People }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const mayWrite = useMay('meetings.amend');
  const [dialog, setDialog] = useState<'amend' | 'print' | null>(null);
  const act = useMutation({
    mutationFn: (text: string | null) =>
      text === null
        ? client.meetings.restore({ id: meeting.id, version: meeting.version })
        : client.meetings.amend({ id: meeting.id, text }),
    onSuccess: () => setDialog(null),
    onError: say.failure,
    onSettled: () => refresh(cache, 'meetings'),
  });
  return (
    <Page
      narrow
      title={meeting.document.title}
      note={[
        meeting.number,
        meeting.discarded ? `${texts.discarded}：${meeting.discardReason ?? ''}` : '',
      ].join(' ')}
      tools={
        <>
          <Link to="/meetings">{texts.back}</Link>
          {mayWrite && meeting.discarded ? (
            <Button onClick={() => act.mutate(null)}>{texts.takeUp}</Button>
          ) : null}
          {mayWrite && meeting.signedOn !== null ? (
            <Button onClick={() => setDialog('amend')}>{texts.amend}</Button>
          ) : null}
          <Button type="primary" onClick={() => setDialog('print')}>
            {texts.print}
          </Button>
        </>
      }
    >
      <MinutesView meeting={meeting} />
      {meeting.signedOn !== null ? <CopiesCard meeting={meeting} people={people} /> : null}
      {dialog === 'amend' ? (
        <ReasonDialog
          title={texts.amendTitle}
          label={texts.amendments}
          okText={texts.amend}
          busy={act.isPending}
          onOk={(text) => act.mutate(text)}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'print' ? <Print id={meeting.id} onClose={() => setDialog(null)} /> : null}
    </Page>
  );
}

function Print({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <FormDialog request={{ form: 'meeting-record', meetingId: id }} onClose={onClose} />
    </Suspense>
  );
}
