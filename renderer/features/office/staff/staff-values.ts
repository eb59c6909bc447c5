import type { StaffInput, StaffMember } from '../../../../shared/contract/office.ts';
import type { Role } from '../../../../shared/domain/roles.ts';

/** The staff form's values; dates and days as text, '' where there is none. */
export interface StaffValues {
  readonly name: string;
  readonly post: string;
  readonly phone: string;
  readonly roles: readonly string[];
  readonly trainedOn: string;
  readonly restDay: string;
  readonly active: readonly string[];
}

export function toValues(member: StaffMember | null): StaffValues {
  return {
    name: member?.name ?? '',
    post: member?.post ?? '',
    phone: member?.phone ?? '',
    roles: member?.roles ?? ['salesperson'],
    trainedOn: member?.trainedOn ?? '',
    restDay: member?.restDay ? String(member.restDay) : '',
    active: (member?.active ?? true) ? ['active'] : [],
  };
}

export function toInput(values: StaffValues): StaffInput {
  return {
    name: values.name,
    post: values.post,
    phone: values.phone,
    roles: values.roles as Role[],
    trainedOn: values.trainedOn || null,
    restDay: values.restDay === '' ? null : Number(values.restDay),
    active: values.active.length > 0,
  };
}
