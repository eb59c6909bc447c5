import { Alert, Button } from 'antd';
import { appTexts } from '../../shared/texts/app.ts';
import { presentError } from '../api/present-error.ts';

/** Says why something could not be read, with the way to try again; nothing where it could. */
export function LoadFailure({ error, retry }: { error: unknown; retry: () => void }) {
  if (!error) return null;
  return (
    <Alert
      showIcon
      type="error"
      title={appTexts.loadFailed}
      description={presentError(error).message}
      action={<Button onClick={retry}>{appTexts.retry}</Button>}
    />
  );
}
