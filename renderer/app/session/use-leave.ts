import { useOffice } from '../../api/office.ts';
import { useSay } from '../../components/use-say.ts';
import { lock, signOut } from './session-actions.ts';

/** Locking and changing the person by hand; where the office does not answer the person is told. */
export function useLeave() {
  const office = useOffice();
  const say = useSay();
  return {
    lock: () => void lock(office).catch(say.failure),
    signOut: () => void signOut(office).catch(say.failure),
  };
}
