import { Alert, Button, Progress } from 'antd';
import { formScreenTexts as texts } from '../../../shared/texts/forms.ts';
import { presentError } from '../../api/present-error.ts';
import type { FormJobView } from './use-form-job.ts';

/** How the started work goes: progress with a way to cancel, then what came of it. */
export function FormJob({ job }: { job: FormJobView }) {
  const { state, result, acted, error } = job;
  if (error) return <Alert showIcon type="error" title={presentError(error).message} />;
  if (!state) return null;
  if (state.state === 'running') return <Running job={job} />;
  if (state.state === 'cancelled') return <Alert showIcon type="info" title={texts.cancelled} />;
  if (!result) return <Alert showIcon type="error" title={texts.failed} description={state.failure} />;
  if (acted === 'print') {
    const { printed, pages } = result;
    return printed ? (
      <Alert showIcon type="success" title={texts.printed(pages, result.number)} />
    ) : (
      <Alert showIcon type="info" title={texts.notPrinted} />
    );
  }
  const fileName = result.fileName ?? '';
  if (acted !== 'saveWord' && acted !== 'savePdf') {
    return <Alert showIcon type="success" title={texts.opened(fileName)} />;
  }
  return (
    <Alert
      showIcon
      type="success"
      title={texts.saved(fileName, result.pages)}
      action={<Button onClick={job.openSaved}>{texts.open}</Button>}
    />
  );
}

function Running({ job: { state, cancel } }: { job: FormJobView }) {
  const done = state?.done ?? 0;
  const total = state?.total ?? null;
  const percent = total ? Math.round((done / total) * 100) : 0;
  return (
    <div className="lt-forms-job" role="status">
      <span>{state?.step}</span>
      <Progress percent={percent} size="small" status="active" format={() => texts.progress(done, total)} />
      <Button onClick={cancel}>{texts.cancel}</Button>
    </div>
  );
}
