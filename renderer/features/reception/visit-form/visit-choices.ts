import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useOffice } from '../../../api/office.ts';
import { choicesOf } from './visit-values.ts';

/** Choices of the visit form that are settings or people. */
export function useVisitChoices() {
  const { queries } = useOffice();
  const settings = useQuery(queries.settings.get.queryOptions()).data?.settings;
  const channels = useMemo(() => choicesOf(settings?.channels ?? []), [settings]);
  const unitTypes = useMemo(() => choicesOf(settings?.unitTypes ?? []), [settings]);
  return { channels, unitTypes, salespeople: useSalespeople() };
}

/** Everyone who sells here, as options; those who left stay findable for old records. */
export function useSalespeople() {
  const { queries } = useOffice();
  const staff = useQuery(queries.staff.list.queryOptions()).data;
  return useMemo(
    () =>
      (staff ?? [])
        .filter((member) => member.active && member.roles.includes('salesperson'))
        .map((member) => ({
          value: member.id,
          label: member.name,
          keys: `${member.spelling} ${member.phone}`,
        })),
    [staff],
  );
}
