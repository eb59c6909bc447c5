import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import type { Notice } from '../../../shared/contract/notices.ts';
import { addDays, businessDate } from '../../../shared/domain/business-date.ts';
import { noticeEventNames, noticeStateNames } from '../../../shared/domain/notices/notice.ts';
import { noticeScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { DatedReasonDialog } from '../../components/dated-reason-dialog.tsx';
import { LedgerPage } from '../../components/list/ledger-page.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { today } from '../../components/use-today.ts';
import { thisYear } from '../../components/year-pick.tsx';
import { useSay } from '../../components/use-say.ts';
import { PostDialog } from './post-dialog.tsx';

type Act = 'extend' | 'replace' | 'takeDown';
interface Asked {
  readonly act: Act;
  readonly notice: Notice;
}
// Offered first.
const weekAhead = 7;

/** 通知 (R-notices): the ledger of postings; what has expired is down by itself. */
export function NoticesScreen() {
  const { queries, client, cache } = useOffice();
  const say = useSay();
  const mayPost = useMay('notices.post');
  const [posting, setPosting] = useState(false);
  const [asking, setAsking] = useState<Asked | null>(null);
  const [year, setYear] = useState(thisYear);
  const list = useQuery({
    ...queries.notices.ledger.queryOptions({ input: { year } }),
    staleTime: 0,
    refetchInterval: 60_000,
  });
  const act = useMutation({
    mutationFn: ({ act: kind, notice, note, day }: Asked & { note: string; day: string }) => {
      const target = { id: notice.id, version: notice.version, note };
      if (kind !== 'extend') return client.notices[kind](target);
      return client.notices.extend({ ...target, validTo: day });
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
    <LedgerPage
      texts={texts}
      year={year}
      onYear={setYear}
      onAdd={mayPost ? () => setPosting(true) : null}
      list={list}
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
                  {texts[kind]}
                </Button>
              ))}
            </Space>
          ),
        },
      ]}
    >
      {posting ? <PostDialog onClose={() => setPosting(false)} /> : null}
      {asking ? (
        <AskDialog
          {...asking}
          busy={act.isPending}
          onOk={(note, day) => act.mutate({ ...asking, note, day })}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </LedgerPage>
  );
}

interface AskDialogProps extends Asked {
  readonly busy: boolean;
  readonly onOk: (note: string, day: string) => void;
  readonly onClose: () => void;
}

/** Asks why and, where a notice is to hang longer, until when. */
function AskDialog({ act, notice, busy, onOk, onClose }: AskDialogProps) {
  const title = `${texts[act]}：${notice.title}`;
  const common = { title, label: texts.note, okText: texts[act], busy, onClose };
  if (act !== 'extend') return <ReasonDialog {...common} onOk={(note) => onOk(note, today())} />;
  return (
    <DatedReasonDialog
      {...common}
      optional
      dateLabel={texts.newTo}
      date={addDays(notice.validTo > today() ? notice.validTo : today(), weekAhead)}
      meant="ahead"
      onOk={onOk}
    />
  );
}
