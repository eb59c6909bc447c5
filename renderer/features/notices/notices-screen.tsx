import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Modal, Space, Tag } from 'antd';
import { useState } from 'react';
import type { Notice } from '../../../shared/contract/notices.ts';
import { addDays, businessDate } from '../../../shared/domain/business-date.ts';
import { noticeEventNames, noticeStateNames } from '../../../shared/domain/notices/notice.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { noticeScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { useMay } from '../../app/session/use-session.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PlainTable } from '../../components/list/plain-table.tsx';
import { Page } from '../../components/page.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { today } from '../../components/use-today.ts';
import { useSay } from '../customers/use-say.ts';
import { PlainText } from '../meetings/plain-fields.tsx';

type Act = 'extend' | 'replace' | 'takeDown';
const weekAhead = 7;

/** 通知 (R-notices): the ledger of postings; what has expired is down by itself. */
export function NoticesScreen() {
  const { queries, client, cache } = useOffice();
  const say = useSay();
  const mayPost = useMay('notices.post');
  const [posting, setPosting] = useState(false);
  const [asking, setAsking] = useState<{ act: Act; notice: Notice } | null>(null);
  const input = { year: Number(today().slice(0, 4)) };
  const list = useQuery({
    ...queries.notices.ledger.queryOptions({ input }),
    staleTime: 0,
    refetchInterval: 60_000,
  });
  const act = useMutation({
    mutationFn: ({ act: kind, notice, note }: { act: Act; notice: Notice; note: string }) => {
      const target = { id: notice.id, version: notice.version, note };
      if (kind !== 'extend') return client.notices[kind](target);
      const from = notice.validTo > today() ? notice.validTo : today();
      return client.notices.extend({ ...target, validTo: addDays(from, weekAhead) });
    },
    onSuccess: () => setAsking(null),
    onError: say.failure,
    onSettled: () => refresh(cache, 'notices'),
  });
  const offered = ({ state }: Notice): Act[] => {
    if (!mayPost || state === 'takenDown') return [];
    if (state === 'current') return ['extend', 'replace', 'takeDown'];
    return state === 'upcoming' ? ['extend', 'takeDown'] : ['extend'];
  };
  const { columns } = texts;
  return (
    <Page
      title={texts.title}
      tools={
        mayPost ? (
          <Button type="primary" onClick={() => setPosting(true)}>
            {texts.add}
          </Button>
        ) : null
      }
    >
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {list.data?.length === 0 ? <p className="lt-muted">{texts.empty}</p> : null}
      {list.data && list.data.length > 0 ? (
        <PlainTable
          label={texts.title}
          rows={list.data}
          keyOf={(row) => row.id}
          columns={[
            { title: columns.number, cell: (row) => row.number },
            { title: columns.title, cell: (row) => <span title={row.content}>{row.title}</span> },
            { title: columns.place, cell: (row) => row.place },
            { title: columns.from, cell: (row) => row.postedOn },
            { title: columns.to, cell: (row) => row.validTo },
            {
              title: columns.state,
              cell: (row) => (
                <Tag color={row.state === 'current' ? 'green' : 'default'}>{noticeStateNames[row.state]}</Tag>
              ),
            },
            { title: columns.by, cell: (row) => row.postedByName },
            {
              title: columns.story,
              cell: (row) =>
                row.events
                  .map((event) =>
                    `${businessDate(new Date(event.at))} ${noticeEventNames[event.kind]} ${event.note}`.trim(),
                  )
                  .join('；'),
            },
            {
              title: columns.actions,
              cell: (row) => (
                <Space>
                  {offered(row).map((kind) => (
                    <Button key={kind} size="small" onClick={() => setAsking({ act: kind, notice: row })}>
                      {kind === 'extend' ? `${texts.extend} ${weekAhead} 天` : texts[kind]}
                    </Button>
                  ))}
                </Space>
              ),
            },
          ]}
        />
      ) : null}
      {posting ? <PostDialog onClose={() => setPosting(false)} /> : null}
      {asking ? (
        <ReasonDialog
          title={`${texts[asking.act]}：${asking.notice.title}`}
          label={texts.note}
          okText={texts[asking.act]}
          optional={asking.act === 'extend'}
          busy={act.isPending}
          onOk={(note) => act.mutate({ ...asking, note })}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Page>
  );
}

function PostDialog({ onClose }: { onClose: () => void }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const [notice, setNotice] = useState({ title: '', content: '', place: '', postedOn: today(), validTo: '' });
  const [problems, setProblems] = useState<Record<string, string>>({});
  const post = useMutation({
    mutationFn: () => client.notices.post({ ...notice, validTo: notice.validTo || null }),
    onSuccess: () => {
      say.done(texts.posted);
      onClose();
    },
    onError: (error) => {
      setProblems(problemsByField(presentError(error).problems));
      say.failure(error);
    },
    onSettled: () => refresh(cache, 'notices'),
  });
  const field = (
    name: keyof typeof notice,
    label: string,
    other: { rows?: number; type?: 'date'; hint?: string; required?: boolean } = {},
  ) => (
    <PlainText
      name={name}
      label={label}
      value={notice[name]}
      problem={problems[name]}
      onChange={(value) => setNotice({ ...notice, [name]: value })}
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
      {field('title', texts.heading, { required: true })}
      {field('content', texts.content, { rows: 4, required: true })}
      {field('place', texts.place, { required: true })}
      {field('postedOn', texts.from, { type: 'date', required: true })}
      {field('validTo', texts.to, { type: 'date', hint: texts.toHint })}
    </Modal>
  );
}
