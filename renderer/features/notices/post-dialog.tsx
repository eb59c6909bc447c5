import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { appTexts } from '../../../shared/texts/app.ts';
import { noticeScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { DraftNotice } from '../../components/draft/draft-notice.tsx';
import { readDraft } from '../../components/draft/read-draft.ts';
import { useKeptValues } from '../../components/draft/use-kept-values.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { today } from '../../components/use-today.ts';
import { useSay } from '../../components/use-say.ts';
import { PlainText } from '../meetings/plain-fields.tsx';

const blank = { title: '', content: '', place: '', postedOn: '', validTo: '' };
type Typed = typeof blank;

/** A notice to be posted; what is typed survives until it is. */
export function PostDialog({ onClose }: { onClose: () => void }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const [start] = useState(() => ({ ...blank, postedOn: today() }));
  const draft = useKeptValues('notice:new', start, readTyped);
  const notice = draft.values;
  const [problems, setProblems] = useState<Record<string, string>>({});
  const post = useMutation({
    mutationFn: () => {
      draft.hold();
      return client.notices.post({ ...notice, validTo: notice.validTo || null });
    },
    onSuccess: () => {
      say.done(texts.posted);
      onClose();
    },
    onError: (error) => {
      draft.change({});
      setProblems(problemsByField(presentError(error).problems));
      say.failure(error);
    },
    onSettled: () => refresh(cache, 'notices'),
  });
  const field = (
    name: keyof Typed,
    label: string,
    other: { rows?: number; type?: 'date'; hint?: string; required?: boolean } = {},
  ) => (
    <PlainText
      name={name}
      label={label}
      value={notice[name]}
      problem={problems[name]}
      onChange={(value) => draft.change({ [name]: value })}
      {...other}
    />
  );
  return (
    <Modal
      open
      title={texts.add}
      okText={texts.add}
      cancelText={appTexts.cancel}
      confirmLoading={post.isPending}
      onOk={() => post.mutate()}
      onCancel={onClose}
    >
      {draft.restored ? (
        <DraftNotice title={appTexts.restored} giveUp={appTexts.giveUpTyped} onGiveUp={draft.giveUp} />
      ) : null}
      {field('title', texts.heading, { required: true })}
      {field('content', texts.content, { rows: 4, required: true })}
      {field('place', texts.place, { required: true })}
      {field('postedOn', texts.from, { type: 'date', required: true })}
      {field('validTo', texts.to, { type: 'date', hint: texts.toHint })}
    </Modal>
  );
}

const readTyped = (content: unknown): Typed | undefined =>
  readDraft(content, {
    kind: 'notice:new',
    blank,
    ids: [],
    isBlank: ({ title, content: text, place }) => `${title}${text}${place}` === '',
  }) ?? undefined;
