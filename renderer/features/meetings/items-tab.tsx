import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Segmented, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  type ActionItem,
  type ActionItemView,
  actionItemViews,
} from '../../../shared/contract/action-items.ts';
import { addDays, businessDate, monthDay } from '../../../shared/domain/business-date.ts';
import { meetingScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { DatedReasonDialog } from '../../components/dated-reason-dialog.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PlainTable } from '../../components/list/plain-table.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { today } from '../../components/use-today.ts';
import { useSay } from '../../components/use-say.ts';

type Act = 'note' | 'finish' | 'reopen' | 'postpone';
const actTexts = { note: texts.report, finish: texts.finish, reopen: texts.reopen, postpone: texts.postpone };
interface Asked {
  readonly act: Act;
  readonly item: ActionItem;
}
// Offered first.
const weekAhead = 7;

/** Action items across all meetings: one's own, or everybody's for who leads. */
export function ItemsTab() {
  const { queries, client, cache } = useOffice();
  const say = useSay();
  const leads = useMay('actionItems.postpone');
  const [view, setView] = useState<ActionItemView>('open');
  const [asking, setAsking] = useState<Asked | null>(null);
  const list = useQuery({
    ...queries.actionItems.list.queryOptions({ input: { view, ownerId: null } }),
    staleTime: 0,
  });
  const act = useMutation({
    mutationFn: ({ act: kind, item, note, day }: Asked & { note: string; day: string }) => {
      const target = { id: item.id, version: item.version, note };
      if (kind === 'finish') return client.actionItems.finish({ ...target, doneOn: day });
      if (kind === 'postpone') return client.actionItems.postpone({ ...target, dueOn: day });
      return client.actionItems[kind](target);
    },
    onSuccess: () => setAsking(null),
    onError: say.failure,
    onSettled: () => refresh(cache, 'meetings'),
  });
  const button = (kind: Act, item: ActionItem) => (
    <Button size="small" onClick={() => setAsking({ act: kind, item })}>
      {actTexts[kind]}
    </Button>
  );
  return (
    <>
      <Segmented
        options={actionItemViews.map((value) => ({ value, label: texts.views[value] }))}
        value={view}
        onChange={setView}
      />
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {list.data?.length === 0 ? <p className="lt-muted">{texts.noItems}</p> : null}
      {list.data && list.data.length > 0 ? (
        <PlainTable
          label={texts.tabs.items}
          rows={list.data}
          keyOf={(item) => item.id}
          columns={[
            {
              title: texts.item.what,
              cell: (item) => (
                <>
                  {item.what} {item.ofComplaints ? <Tag>{texts.item.complaints}</Tag> : null}
                </>
              ),
            },
            { title: texts.item.owner, cell: (item) => item.ownerName },
            {
              title: texts.item.due,
              cell: (item) => (
                <span className={item.overdue ? 'lt-red' : ''}>
                  {item.doneOn ? `${texts.item.done} ${item.doneOn}` : item.dueOn}
                  {item.dueOn === item.firstDueOn ? '' : texts.item.firstDue(item.firstDueOn)}
                </span>
              ),
            },
            {
              title: texts.from,
              cell: (item) => <Link to={`/meetings/${item.meeting.id}`}>{item.meeting.number}</Link>,
            },
            { title: texts.item.note, cell: (item) => <Story item={item} /> },
            {
              title: '',
              cell: (item) => (
                <Space>
                  {item.mine && item.doneOn === null ? button('note', item) : null}
                  {item.mine && item.doneOn === null ? button('finish', item) : null}
                  {leads && item.doneOn === null ? button('postpone', item) : null}
                  {leads && item.doneOn !== null ? button('reopen', item) : null}
                </Space>
              ),
            },
          ]}
        />
      ) : null}
      {asking ? (
        <AskDialog
          {...asking}
          busy={act.isPending}
          onOk={(note, day) => act.mutate({ ...asking, note, day })}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}

/** All that was said of an item, in order. */
function Story({ item: { events } }: { item: ActionItem }) {
  return events.map((event) => (
    <div key={event.at}>
      <span className="lt-muted">{`${monthDay(businessDate(new Date(event.at)))} ${event.byName}`}</span>{' '}
      {texts.item.events[event.kind](event.note)}
    </div>
  ));
}

interface AskDialogProps extends Asked {
  readonly busy: boolean;
  readonly onOk: (note: string, day: string) => void;
  readonly onClose: () => void;
}

/** Asks for what is said of the item and, where it is done or put off, for the day. */
function AskDialog({ act, item, busy, onOk, onClose }: AskDialogProps) {
  const common = { title: `${actTexts[act]}：${item.what}`, okText: actTexts[act], busy, onClose };
  if (act === 'finish') {
    return (
      <DatedReasonDialog
        {...common}
        optional
        label={texts.item.note}
        dateLabel={texts.item.doneOn}
        date={today()}
        meant="back"
        onOk={onOk}
      />
    );
  }
  if (act === 'postpone') {
    return (
      <DatedReasonDialog
        {...common}
        label={texts.reason}
        dateLabel={texts.item.newDue}
        date={addDays(item.dueOn > today() ? item.dueOn : today(), weekAhead)}
        meant="ahead"
        onOk={onOk}
      />
    );
  }
  const label = act === 'note' ? texts.item.note : texts.reason;
  return <ReasonDialog {...common} label={label} onOk={(note) => onOk(note, today())} />;
}
