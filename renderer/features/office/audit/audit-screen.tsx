import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Alert, Button, Empty } from 'antd';
import { auditTexts as texts } from '../../../../shared/texts/office.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { PlainTable } from '../../../components/list/plain-table.tsx';
import { Page } from '../../../components/page.tsx';
import { auditColumns } from './audit-columns.tsx';

const pageSize = 100;

/** The audit trail, newest first, and the check of its chain. */
export function AuditScreen() {
  const office = useOffice();
  const mayVerify = useMay('audit.verify');
  const list = useInfiniteQuery(
    office.queries.audit.list.infiniteOptions({
      input: (before: number | null) => ({ before, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.seq),
      staleTime: 0,
    }),
  );
  const verify = useMutation(office.queries.audit.verify.mutationOptions());
  const entries = list.data?.pages.flat() ?? [];
  return (
    <Page
      title={texts.title}
      note={texts.text}
      tools={
        mayVerify ? (
          <Button loading={verify.isPending} onClick={() => verify.mutate(undefined)}>
            {texts.verify}
          </Button>
        ) : null
      }
    >
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {verify.isError ? <Alert type="error" showIcon title={presentError(verify.error).message} /> : null}
      {verify.data ? <Verdict {...verify.data} /> : null}
      {list.data && entries.length === 0 ? <Empty description={texts.empty} /> : null}
      {entries.length > 0 ? (
        <PlainTable label={texts.title} columns={auditColumns} rows={entries} keyOf={(entry) => entry.seq} />
      ) : null}
      {list.hasNextPage ? (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {texts.more}
        </Button>
      ) : null}
    </Page>
  );
}

function Verdict({ entries, brokenAt }: { entries: number; brokenAt: number | null }) {
  return brokenAt === null ? (
    <Alert type="success" showIcon title={texts.verified(entries)} />
  ) : (
    <Alert type="error" showIcon title={texts.broken(brokenAt)} />
  );
}
