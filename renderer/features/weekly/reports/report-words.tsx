import type { WeeklyReport, WeeklyWords } from '../../../../shared/contract/weekly-reports.ts';
import { reportScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';

export const wordFields = Object.keys(texts.fields) as (keyof WeeklyWords)[];

/** What the writer said, to be read. */
export function ReportWords({ report }: { report: WeeklyReport }) {
  return (
    <section className="lt-panel lt-report-words" aria-label={texts.own}>
      {wordFields.map((field) => (
        <div key={field}>
          <h3>{texts.fields[field]}</h3>
          <p>{report.words[field] || '—'}</p>
        </div>
      ))}
    </section>
  );
}
