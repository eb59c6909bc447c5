import { Alert, Button, Progress } from 'antd';
import { handoverScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { presentError } from '../../../api/present-error.ts';
import type { BundleJobView } from './use-bundle-job.ts';

/** How the bundle goes: progress with a way to cancel, then what came of it. */
export function BundleJob({ job }: { job: BundleJobView }) {
  const { state, error, cancel } = job;
  if (error) return <Alert showIcon type="error" title={presentError(error).message} />;
  if (!state) return null;
  if (state.state === 'cancelled') return <Alert showIcon type="info" title={texts.cancelled} />;
  if (state.state === 'failed') {
    return <Alert showIcon type="error" title={texts.failed} description={state.failure} />;
  }
  if (state.state === 'done') return <Alert showIcon type="success" title={texts.made} />;
  const percent = state.total ? Math.round((state.done / state.total) * 100) : 0;
  return (
    <div className="lt-bundle-job" role="status">
      <span>{state.step}</span>
      <Progress
        percent={percent}
        size="small"
        status="active"
        format={() => texts.progress(state.done, state.total)}
      />
      <Button onClick={cancel}>{texts.cancel}</Button>
    </div>
  );
}
