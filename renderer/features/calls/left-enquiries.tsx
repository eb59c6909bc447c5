import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { LeftEnquiry } from '../../../shared/contract/left-enquiries.ts';
import { leftEnquiryKindNames, leftEnquiryKinds } from '../../../shared/domain/answer-due.ts';
import { addDays, businessTime } from '../../../shared/domain/business-date.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { leftEnquiryTexts as texts } from '../../../shared/texts/calls.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { useMay } from '../../app/session/use-session.ts';
import { ChoiceField } from '../../components/form/choice-field.tsx';
import { DateField } from '../../components/form/date-field.tsx';
import { onFormKeyDown } from '../../components/form/move-focus.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { showProblems } from '../../components/form/show-problems.ts';
import { TextField } from '../../components/form/text-field.tsx';
import { useForm } from '../../components/form/use-form.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { timeNow, today, useToday } from '../../components/use-today.ts';
import { readTime } from '../reception/visit-form/visit-input.ts';

const shownDays = 7;
const lookAgainMs = 30_000;
const kinds = leftEnquiryKinds.map((kind) => ({ value: kind, label: leftEnquiryKindNames[kind] }));

/** E-3.1.1: enquiries left, unanswered first; late ones in red. */
export function LeftEnquiries() {
  const { queries, client, cache } = useOffice();
  const { message } = App.useApp();
  const day = useToday();
  const [adding, setAdding] = useState(false);
  const [answering, setAnswering] = useState<LeftEnquiry | null>(null);
  const mayNote = useMay('leftEnquiries.note');
  const list = useQuery({
    ...queries.leftEnquiries.list.queryOptions({ input: { from: addDays(day, -shownDays), to: day } }),
    refetchInterval: lookAgainMs,
  });
  const answer = useMutation({
    mutationFn: ({ id, version, text }: { id: string; version: number; text: string }) =>
      client.leftEnquiries.answer({ id, version, answer: text }),
    onSuccess: () => setAnswering(null),
    onError: (error) => void message.error(presentError(error).message),
    onSettled: () => refresh(cache, 'leftEnquiries'),
  });
  return (
    <section className="lt-panel lt-left" aria-label={texts.title}>
      <header>
        <h2>{texts.title}</h2>
        <span className="lt-muted">{texts.note}</span>
        {mayNote ? <Button onClick={() => setAdding(true)}>{texts.add}</Button> : null}
      </header>
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {list.data?.length === 0 ? <p className="lt-muted">{texts.empty}</p> : null}
      <ul>
        {list.data?.map((one) => (
          <li key={one.id} data-late={one.late || undefined}>
            <strong>{one.name || one.number}</strong>
            <span>{one.phone ? formatPhone(one.phone.number) : ''}</span>
            <span className="lt-muted">{`${leftEnquiryKindNames[one.kind]} ${minute(one.receivedAt)}`}</span>
            <State one={one} />
            {one.answeredAt === null && mayNote ? (
              <Button type="primary" onClick={() => setAnswering(one)}>
                {texts.answer}
              </Button>
            ) : null}
            <p>{one.content}</p>
            {one.answer ? <p className="lt-muted">{one.answer}</p> : null}
          </li>
        ))}
      </ul>
      {adding ? <NoteDialog onClose={() => setAdding(false)} /> : null}
      {answering ? (
        <ReasonDialog
          title={texts.answerTitle}
          label={texts.answerText}
          okText={texts.answer}
          busy={answer.isPending}
          onOk={(text) => answer.mutate({ id: answering.id, version: answering.version, text })}
          onClose={() => setAnswering(null)}
        />
      ) : null}
    </section>
  );
}

function State({ one }: { one: LeftEnquiry }) {
  if (one.answeredAt !== null) {
    return (
      <span className={one.late ? 'lt-red' : 'lt-muted'}>
        {texts.answered(one.answeredByName ?? '', minute(one.answeredAt))}
        {one.late ? ` · ${texts.lateAnswered}` : ''}
      </span>
    );
  }
  if (one.late)
    return <strong className="lt-red">{`${texts.late} · ${texts.due(minute(one.dueAt))}`}</strong>;
  return <span>{texts.due(minute(one.dueAt))}</span>;
}

/** An instant as day of the month and local time. */
function minute(iso: string): string {
  const at = new Date(iso);
  return `${new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric' }).format(at)} ${businessTime(at)}`;
}

function NoteDialog({ onClose }: { onClose: () => void }) {
  const form = useRef<HTMLDivElement>(null);
  const { client, cache } = useOffice();
  const { message } = App.useApp();
  const store = useForm(() => ({
    kind: 'message',
    receivedOn: today(),
    receivedAt: timeNow(),
    name: '',
    phone: '',
    content: '',
  }));
  const note = useMutation({
    mutationFn: () => {
      const { kind, receivedAt, ...values } = store.values();
      return client.leftEnquiries.note({
        ...values,
        kind: leftEnquiryKinds.find((one) => one === kind) ?? 'message',
        receivedAt: readTime(receivedAt) ?? '',
      });
    },
    onSuccess: () => {
      refresh(cache, 'leftEnquiries');
      onClose();
    },
    onError: (error) => {
      const { problems, message: sentence } = presentError(error);
      if (problems.length === 0) void message.error(sentence);
      else showProblems(store, form.current, problemsByField(problems));
    },
  });
  return (
    <Modal
      open
      title={texts.add}
      okText={appTexts.save}
      cancelText={appTexts.cancel}
      okButtonProps={{ loading: note.isPending }}
      onOk={() => note.mutate()}
      onCancel={onClose}
    >
      <div className="lt-form-grid" ref={form} data-form onKeyDown={onFormKeyDown}>
        <ChoiceField
          store={store}
          name="kind"
          label={texts.kind}
          choices={kinds}
          required
          className="lt-span-12"
        />
        <DateField store={store} name="receivedOn" label={texts.receivedOn} required className="lt-span-6" />
        <TextField store={store} name="receivedAt" label={texts.receivedAt} required className="lt-span-6" />
        <TextField store={store} name="name" label={texts.name} className="lt-span-6" />
        <TextField store={store} name="phone" label={texts.phone} inputMode="tel" className="lt-span-6" />
        <TextField
          store={store}
          name="content"
          label={texts.content}
          required
          rows={3}
          className="lt-span-12"
        />
      </div>
    </Modal>
  );
}
