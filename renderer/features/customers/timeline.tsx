import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { TimelineEntry } from '../../../shared/contract/customers.ts';
import { customerScreenTexts as texts } from '../../../shared/texts/customers.ts';
import { useOffice } from '../../api/office.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { isOpenable, type OpenedRecord, RecordDrawer } from '../records/record-drawer.tsx';

const entriesAtOnce = 50;

/** Everything that happened with a customer, the newest first; visits, calls, appointments and contacts open. */
export function Timeline({ customerId }: { customerId: string }) {
  const { queries } = useOffice();
  const [opened, setOpened] = useState<OpenedRecord | null>(null);
  const line = useInfiniteQuery(
    queries.customers.timeline.infiniteOptions({
      input: (after: string | null) => ({ id: customerId, after, limit: entriesAtOnce }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next ?? undefined,
      staleTime: 0,
    }),
  );
  const entries = line.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <section className="lt-panel lt-timeline" aria-label={texts.timeline}>
      <h2>{texts.timeline}</h2>
      <LoadFailure error={line.error} retry={() => void line.refetch()} />
      {line.data && entries.length === 0 ? <p className="lt-muted">{texts.timelineEmpty}</p> : null}
      <ol>
        {entries.map((entry) => (
          <Entry key={`${entry.kind}-${entry.id}`} entry={entry} onOpen={setOpened} />
        ))}
      </ol>
      {line.hasNextPage ? (
        <Button loading={line.isFetchingNextPage} onClick={() => void line.fetchNextPage()}>
          {texts.more}
        </Button>
      ) : null}
      <RecordDrawer record={opened} onClose={() => setOpened(null)} />
    </section>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly onOpen: (record: OpenedRecord) => void;
}

function Entry({ entry, onOpen }: EntryProps) {
  const { kind } = entry;
  // A document is named by its place in the ledger; those of the first days have none.
  const id = kind === 'document' ? entry.recordId : entry.id;
  return (
    <li data-kind={entry.kind} data-voided={entry.voided || undefined}>
      <span className="lt-timeline-when">
        {entry.on} <span className="lt-muted">{entry.at}</span>
      </span>
      <div>
        {isOpenable(kind) && id !== null ? (
          <button type="button" className="lt-link" onClick={() => onOpen({ kind, id })}>
            {entry.title}
          </button>
        ) : (
          <strong>{entry.title}</strong>
        )}
        {entry.late === null ? null : (
          <Tag color="orange" title={entry.late}>
            {entry.late === '' ? texts.late : `${texts.late}：${entry.late}`}
          </Tag>
        )}
        {entry.voided ? <Tag>{texts.voided}</Tag> : null}
        {entry.detail ? <p>{entry.detail}</p> : null}
      </div>
      <span className="lt-muted">{entry.staffName ?? ''}</span>
    </li>
  );
}
