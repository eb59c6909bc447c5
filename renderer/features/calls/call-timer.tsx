import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { callFormTexts as texts } from '../../../shared/texts/calls.ts';
import { useHotkey } from '../../app/use-hotkey.ts';
import type { FormStore } from '../../components/form/form-store.ts';
import { useValue } from '../../components/form/use-form.ts';
import { lengthText, secondsSince } from './call-length.ts';
import type { CallValues } from './call-values.ts';

/** Times the call: starts with the first key of the form or by hand, and ends with the call. */
export function CallTimer({ store }: { store: FormStore<CallValues> }) {
  const since = useValue(store, 'timerSince');
  const length = useValue(store, 'length');
  const toggle = (): void => {
    if (since === '') startTimer(store);
    else store.merge({ timerSince: '', length: lengthText(secondsSince(since, new Date())) });
  };
  useHotkey('F4', toggle);
  return (
    <div className="lt-call-timer">
      <span role="timer" data-running={since !== ''}>
        {since === '' ? length : <Elapsed since={since} />}
      </span>
      <Button size="large" onClick={toggle}>
        {since === '' ? texts.timerStart : texts.timerStop} <kbd>{texts.timerKey}</kbd>
      </Button>
    </div>
  );
}

export function startTimer(store: FormStore<CallValues>): void {
  store.merge({ timerSince: new Date().toISOString(), length: '' });
}

function Elapsed({ since }: { since: string }) {
  return texts.running(useSyncExternalStore(eachSecond, () => lengthText(secondsSince(since, new Date()))));
}

function eachSecond(listener: () => void): () => void {
  const timer = setInterval(listener, 1000);
  return () => clearInterval(timer);
}
