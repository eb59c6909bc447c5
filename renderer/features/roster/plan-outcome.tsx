import { Alert, Button, Spin } from 'antd';
import { rosterPlanTexts as texts } from '../../../shared/texts/roster.ts';
import type { Planning } from './use-planning.ts';

/** How 自动排班 goes, with a way to stop it; then what came of it. */
export function PlanOutcome({ planning: { running, job, outcome, forget } }: { planning: Planning }) {
  if (running) {
    return (
      <div className="lt-roster-planning lt-panel" role="status">
        <Spin size="small" />
        <span>{texts.running}</span>
        <Button onClick={job.cancel}>{texts.cancel}</Button>
      </div>
    );
  }
  if (!outcome) return null;
  const closing = { closable: true, onClose: forget };
  if ('unproven' in outcome) {
    const title = outcome.unproven ? texts.good(outcome.unproven) : texts.best;
    return <Alert showIcon type="success" title={title} {...closing} />;
  }
  if ('ended' in outcome) return <Alert showIcon type="info" title={outcome.ended} {...closing} />;
  return (
    <Alert
      showIcon
      type="error"
      title={texts.collisionTitle}
      {...closing}
      description={
        <>
          <p>{texts.collisionText}</p>
          <ul className="lt-roster-collision">
            {outcome.collision.map(({ rule, text, remedy }) => (
              <li key={rule}>
                <strong>{text}</strong>
                <span>{remedy}</span>
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
