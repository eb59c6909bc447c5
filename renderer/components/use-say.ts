import { App } from 'antd';
import { presentError } from '../api/present-error.ts';

/** Says that something was done, or why it was not. */
export function useSay() {
  const { message } = App.useApp();
  return {
    done: (text: string): void => void message.success(text),
    failure: (error: unknown): void => void message.error(presentError(error).message),
  };
}
