import { useQuery } from '@tanstack/react-query';
import { useOffice } from '../../../api/office.ts';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { ReportFigures } from './report-figures.tsx';
import { ReportForm } from './report-form.tsx';
import { ReportState } from './report-state.tsx';
import { ReportWords } from './report-words.tsx';

/** The signed-in person's report of the week: the figures by themselves, his own words beside them. */
export function OwnReport({ monday }: { monday: string }) {
  const { queries } = useOffice();
  const query = useQuery({
    ...queries.weeklyReports.mine.queryOptions({ input: { monday } }),
    staleTime: 0,
  });
  const report = query.data;
  return (
    <>
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {report ? (
        <>
          <ReportState report={report} />
          <div className="lt-report">
            <ReportFigures report={report} />
            {report.state === 'collected' ? (
              <ReportWords report={report} />
            ) : (
              <ReportForm key={`${report.id}-${report.version}`} report={report} />
            )}
          </div>
        </>
      ) : null}
    </>
  );
}
