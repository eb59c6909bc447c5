import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { OwnershipDispute, OwnershipOpinion } from '../../../shared/contract/ownership.ts';
import { ownershipEventNames, ownershipScreenTexts as texts } from '../../../shared/texts/ownership.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { localMinute } from '../reception/visit-record/record-lines.ts';
import { SideCard } from './side-card.tsx';

const DisputeDialog = lazy(() => import('./dispute-dialog.tsx'));
const colors = { owned: 'green', lapsed: 'orange', none: 'default' } as const;

/** 判客: whose customer he is today and why, the full line behind it, and disputes. */
export function OwnershipCard({ customerId }: { customerId: string }) {
  const { queries } = useOffice();
  const [asking, setAsking] = useState<'raise' | OwnershipDispute | null>(null);
  const mayRaise = useMay('ownership.raise');
  const mayDecide = useMay('ownership.decide');
  const verdict = useQuery({
    ...queries.ownership.verdict.queryOptions({ input: { customerId, on: null } }),
    staleTime: 0,
  });
  const disputes = useQuery(queries.ownership.disputes.queryOptions({ input: { customerId } }));
  const opinion = verdict.data;
  const hasOpen = disputes.data?.some((dispute) => dispute.decided === null) ?? false;
  const raise =
    mayRaise && !hasOpen ? <Button onClick={() => setAsking('raise')}>{texts.raise}</Button> : null;
  return (
    <SideCard title={texts.title} extra={raise}>
      <LoadFailure error={verdict.error} retry={() => void verdict.refetch()} />
      {opinion ? (
        <>
          <p>
            <Tag color={colors[opinion.state]}>{texts.state[opinion.state]}</Tag>
            <strong>{opinion.ownerName}</strong>
          </p>
          <p>{opinion.reason}</p>
          <Line opinion={opinion} />
        </>
      ) : null}
      {disputes.data?.map((dispute) => (
        <div key={dispute.id} className="lt-dispute">
          <p>
            {texts.raised(dispute.claimantName, dispute.raisedByName, localMinute(dispute.raisedAt))}：
            {dispute.reason}
          </p>
          {dispute.decided ? (
            <p>
              <strong>
                {texts.decided(dispute.decided.ownerName, dispute.decided.byName, dispute.decided.on)}
              </strong>
              ：{dispute.decided.decision}
            </p>
          ) : null}
          {!dispute.decided && mayDecide ? (
            <Button type="primary" onClick={() => setAsking(dispute)}>
              {texts.decide}
            </Button>
          ) : null}
        </div>
      ))}
      {asking ? (
        <Suspense fallback={null}>
          <DisputeDialog customerId={customerId} about={asking} onClose={() => setAsking(null)} />
        </Suspense>
      ) : null}
    </SideCard>
  );
}

function Line({ opinion }: { opinion: OwnershipOpinion }) {
  if (opinion.line.length === 0) return null;
  return (
    <details className="lt-ownership-line">
      <summary>{texts.line}</summary>
      <ol>
        {opinion.line.toReversed().map((entry, index) => (
          <li key={index}>
            {entry.on} {ownershipEventNames[entry.kind]}
            {entry.reached ? '' : `（${texts.notReached}）`} {entry.staffName}
            <span className="lt-muted"> {entry.effect}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
