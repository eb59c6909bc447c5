import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { mayCall } from '../../../../shared/domain/permissions.ts';
import { useOffice } from '../../../api/office.ts';

/** Everyone active who may correct an entry of the logs, as options. */
export function useDeskPeople() {
  const { queries } = useOffice();
  const staff = useQuery(queries.staff.list.queryOptions()).data;
  return useMemo(
    () =>
      (staff ?? [])
        .filter((member) => member.active && mayCall('dailyChecks.answer', member.roles))
        .map((member) => ({ value: member.id, label: member.name, keys: member.phone })),
    [staff],
  );
}
