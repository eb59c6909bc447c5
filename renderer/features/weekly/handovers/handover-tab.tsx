import { useQuery } from '@tanstack/react-query';
import { useOffice } from '../../../api/office.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { useWeek, WeekPicker } from '../week-picker.tsx';
import { HandoverList } from './handover-list.tsx';
import { MakeBundle } from './make-bundle.tsx';

/** S-7.4.4 周五归集: what the week has and lacks, the bundle by one action, and its receipt. */
export default function HandoverTab() {
  const { queries } = useOffice();
  const week = useWeek();
  const mayMake = useMay('handovers.make');
  const list = useQuery({ ...queries.handovers.list.queryOptions(), staleTime: 0 });
  const bundles = list.data;
  const last = bundles?.find((one) => one.monday === week.monday);
  return (
    <>
      {mayMake ? (
        <>
          <WeekPicker {...week} />
          <MakeBundle key={week.monday} monday={week.monday} last={last} />
        </>
      ) : null}
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {bundles ? <HandoverList bundles={bundles} /> : null}
    </>
  );
}
