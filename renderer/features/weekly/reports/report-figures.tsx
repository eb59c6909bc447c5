import { Alert } from 'antd';
import type { WeeklyReport } from '../../../../shared/contract/weekly-reports.ts';
import { monthDay } from '../../../../shared/domain/business-date.ts';
import { shortDate } from '../../../../shared/domain/roster/clashes.ts';
import {
  levelsText,
  weeklyCountNames,
  weeklyCounts,
} from '../../../../shared/domain/weekly/weekly-figures.ts';
import { reportScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';

/** What the logs tell of the week (S-7.2.9), and how they differ from what was frozen. */
export function ReportFigures({ report }: { report: WeeklyReport }) {
  const { figures, differences, submittedAt } = report;
  return (
    <section className="lt-panel lt-report-figures" aria-label={texts.figures}>
      <h2>
        {texts.figures}
        <span className="lt-muted">
          {submittedAt === null ? texts.asOf(shortDate(figures.asOf)) : texts.frozen}
        </span>
      </h2>
      {differences.length > 0 ? (
        <Alert
          showIcon
          type="warning"
          title={texts.differences}
          description={
            <ul className="lt-report-lines">
              {differences.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          }
        />
      ) : null}
      <dl className="lt-report-counts">
        {weeklyCounts.map((key) => (
          <div key={key}>
            <dt>{weeklyCountNames[key]}</dt>
            <dd>{figures.counts[key]}</dd>
          </div>
        ))}
      </dl>
      <h3>{texts.levels}</h3>
      {figures.levelChanges.length === 0 ? <p className="lt-muted">{texts.noLevels}</p> : null}
      <p>{levelsText(figures.levelChanges)}</p>
      <h3>{texts.opinions}</h3>
      {figures.opinions.length === 0 ? <p className="lt-muted">{texts.noOpinions}</p> : null}
      <ul className="lt-report-lines">
        {figures.opinions.map((one, index) => (
          <li key={`${one.number}${one.on}${index}`}>
            <span className="lt-muted">{monthDay(one.on)}</span> {one.customerName}：{one.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
