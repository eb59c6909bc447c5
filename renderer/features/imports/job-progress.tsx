import { Button, Progress } from 'antd';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import type { FollowedJob } from './use-job.ts';

/** A running job: what it is doing, how far it is, and a way to stop it. */
export function JobProgress({ job, title }: { job: FollowedJob; title: string }) {
  const done = job.state?.done ?? 0;
  const total = job.state?.total ?? null;
  return (
    <div className="lt-import-progress lt-panel" role="status">
      <strong>{title}</strong>
      <span className="lt-muted">{job.state?.step}</span>
      <Progress
        percent={total ? Math.floor((done / total) * 100) : 0}
        status="active"
        format={() => texts.progress(done, total)}
        aria-label={title}
      />
      <Button onClick={job.cancel}>{texts.cancel}</Button>
    </div>
  );
}
