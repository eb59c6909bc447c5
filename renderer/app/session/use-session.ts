import { useQuery } from '@tanstack/react-query';
import { mayCall } from '../../../shared/domain/permissions.ts';
import type { Person, SessionState } from '../../../shared/contract/office.ts';
import { useOffice } from '../../api/office.ts';

/** Who sits at this window; undefined until the office answered. */
export function useSession(): SessionState | undefined {
  const { queries } = useOffice();
  return useQuery(queries.session.current.queryOptions()).data;
}

/** The signed-in person; only for what is drawn below the workplace. */
export function usePerson(): Person {
  const person = useSession()?.person;
  if (!person) throw new Error('usePerson needs a signed-in person');
  return person;
}

/** Whether the person may call the procedure: hides what the office would refuse. */
export function useMay(procedure: string): boolean {
  const roles = useSession()?.person?.roles;
  return mayCall(procedure, roles);
}
