import { App } from 'antd';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { lock, signOut } from './session-actions.ts';

/** Locking and changing the person by hand; where the office does not answer the person is told. */
export function useLeave() {
  const office = useOffice();
  const { message } = App.useApp();
  const tell = (error: unknown): void => void message.error(presentError(error).message);
  return {
    lock: () => void lock(office).catch(tell),
    signOut: () => void signOut(office).catch(tell),
  };
}
