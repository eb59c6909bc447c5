import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Dropdown, Input, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { meetingKinds, meetingRules, type MeetingKind } from '../../../shared/domain/meetings/kinds.ts';
import { meetingScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { type Column, PlainTable } from '../../components/list/plain-table.tsx';
import { Nothing } from '../../components/nothing.tsx';
import { Page } from '../../components/page.tsx';
import { useSettled } from '../../components/use-settled.ts';
import { today } from '../../components/use-today.ts';
import { thisYear, YearPick } from '../../components/year-pick.tsx';
import { useSay } from '../../components/use-say.ts';
import { copyText } from './copies-card.tsx';
import { ItemsTab } from './items-tab.tsx';
import './meetings.css';

const tabs = (['records', 'items'] as const).map((value) => ({ value, label: texts.tabs[value] }));

/** 会议: minutes of a year, and the action items of all meetings. */
export function MeetingsScreen() {
  const [params, setParams] = useSearchParams();
  const tab = params.get('view') === 'items' ? 'items' : 'records';
  return (
    <Page
      title={texts.title}
      tools={
        <>
          <Segmented options={tabs} value={tab} onChange={(view) => setParams({ view })} />
          <NewMeeting />
        </>
      }
    >
      {tab === 'items' ? <ItemsTab /> : <Records />}
    </Page>
  );
}

function NewMeeting() {
  const { client, cache } = useOffice();
  const navigate = useNavigate();
  const say = useSay();
  const start = useMutation({
    mutationFn: (kind: MeetingKind) => client.meetings.start({ kind, heldOn: today() }),
    onSuccess: ({ id }) => {
      refresh(cache, 'meetings');
      void navigate(`/meetings/${id}`);
    },
    onError: say.failure,
  });
  if (!useMay('meetings.start')) return null;
  const items = meetingKinds.map((kind) => ({
    key: kind,
    label: meetingRules[kind].name,
    onClick: () => start.mutate(kind),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="primary" loading={start.isPending}>
        {texts.add}
      </Button>
    </Dropdown>
  );
}

function Records() {
  const { queries } = useOffice();
  const [year, setYear] = useState(thisYear);
  const [typed, setTyped] = useState('');
  const text = useSettled(typed, 150);
  const list = useQuery({
    ...queries.meetings.list.queryOptions({ input: { year, kind: null, text } }),
    staleTime: 0,
  });
  return (
    <>
      <Missed />
      <div className="lt-list-tools" style={{ display: 'flex', gap: 12 }}>
        <YearPick value={year} onChange={setYear} />
        <Input
          aria-label={texts.search}
          placeholder={texts.search}
          value={typed}
          maxLength={100}
          allowClear
          style={{ maxWidth: 280 }}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {list.data?.length === 0 ? (
        text === '' ? (
          <Nothing title={texts.empty} text={texts.emptyText} />
        ) : (
          <Nothing title={texts.noMatch} action={texts.clearSearch} onAct={() => setTyped('')} />
        )
      ) : null}
      {list.data && list.data.length > 0 ? (
        <PlainTable label={texts.tabs.records} columns={columns} rows={list.data} keyOf={(row) => row.id} />
      ) : null}
    </>
  );
}

/** S-7.4.1a, S-7.4.2: weeks and months that went by without their meeting. */
function Missed() {
  const { queries } = useOffice();
  const may = useMay('meetings.obligations');
  const { data } = useQuery({ ...queries.meetings.obligations.queryOptions(), enabled: may, staleTime: 0 });
  const missed = data?.filter((one) => one.missed) ?? [];
  if (missed.length === 0) return null;
  const title = missed.map((one) => texts.missed(meetingRules[one.kind].name, one.from, one.to)).join('；');
  return <Alert showIcon type="warning" title={title} />;
}

const { columns: heads } = texts;
const columns: readonly Column<MeetingRow>[] = [
  { title: heads.number, cell: (row) => <Link to={`/meetings/${row.id}`}>{row.number}</Link> },
  { title: heads.kind, cell: (row) => meetingRules[row.kind].name },
  { title: heads.heldOn, cell: (row) => row.heldOn },
  { title: heads.chair, cell: (row) => row.chairName },
  { title: heads.items, cell: (row) => texts.items(row.items, row.openItems) },
  {
    title: heads.state,
    cell: (row) => {
      if (row.discarded) return <Tag>{texts.discarded}</Tag>;
      return row.signedOn === null ? (
        <Tag color="blue">{texts.unsigned}</Tag>
      ) : (
        texts.signed(row.signedByName ?? '', row.signedOn)
      );
    },
  },
  {
    title: heads.copy,
    cell: (row) => (
      <span className={row.copyState === 'overdue' || row.copyState === 'sentLate' ? 'lt-red' : ''}>
        {copyText(row.copyState, row.copyDueOn)}
      </span>
    ),
  },
];
