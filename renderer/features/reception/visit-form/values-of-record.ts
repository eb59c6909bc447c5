import { unnamedCaller } from '../../../../shared/domain/call-choices.ts';
import type { KnownCustomer } from '../../../../shared/contract/customers.ts';
import type { VisitDetails, VisitRecord } from '../../../../shared/contract/visits.ts';
import { maskPhone } from '../../../../shared/domain/masking.ts';
import type { VisitValues } from './visit-values.ts';

const fenPerWan = 1_000_000;
type Wants = Pick<
  VisitValues,
  | 'channels'
  | 'purposes'
  | 'unitTypes'
  | 'areaFrom'
  | 'areaTo'
  | 'budgetFrom'
  | 'budgetTo'
  | 'floor'
  | 'decoration'
  | 'intention'
>;

/** S-7.2.11: what a returning customer's form starts from: the customer, and what was wanted last time. */
export function valuesOfCustomer(customer: KnownCustomer, typedPhone: string): Partial<VisitValues> {
  return {
    customerId: customer.id,
    // A caller is a customer too; only who was here returns.
    visitKind: customer.visits > 0 ? 'return' : 'first',
    name: customer.name === unnamedCaller ? '' : customer.name,
    gender: customer.gender ?? '',
    ageBand: customer.ageBand ?? '',
    livesIn: customer.livesIn,
    worksIn: customer.worksIn,
    occupation: customer.occupation,
    otherPhones: otherPhones(customer.phones, typedPhone),
    salespersonId: customer.ownerId,
    ...(customer.lastVisit ? wantsOf(customer.lastVisit) : {}),
    ...(customer.intention ? { intention: customer.intention } : {}),
  };
}

/** A stored visit as the form shows it. */
export function valuesOfRecord(record: VisitRecord): VisitValues {
  const { customer, visit } = record;
  const [first, ...others] = customer.phones;
  return {
    customerId: record.customerId,
    selfRegistrationId: null,
    phone: first?.number ?? '',
    otherPhones: others.map((phone) => phone.number).join('、'),
    name: customer.name,
    gender: customer.gender ?? '',
    ageBand: customer.ageBand ?? '',
    livesIn: customer.livesIn,
    worksIn: customer.worksIn,
    occupation: customer.occupation,
    visitedOn: visit.visitedOn,
    lateReason: record.lateReason ?? '',
    arrivedAt: visit.arrivedAt,
    servedAt: visit.servedAt ?? '',
    leftAt: visit.leftAt ?? '',
    partySize: String(visit.partySize),
    visitKind: visit.visitKind,
    filledBy: visit.filledBy,
    salespersonId: visit.salespersonId,
    competitors: visit.competitors,
    materials: visit.materials,
    stations: visit.stations,
    concerns: visit.concerns,
    opinions: visit.opinions,
    promisedContactOn: visit.promisedContactOn ?? '',
    remarks: visit.remarks,
    ...wantsOf(visit),
  };
}

function wantsOf(visit: VisitDetails): Wants {
  return {
    channels: visit.channels,
    purposes: visit.purposes,
    unitTypes: visit.unitTypes,
    areaFrom: text(visit.areaFrom),
    areaTo: text(visit.areaTo),
    budgetFrom: wan(visit.budgetFrom),
    budgetTo: wan(visit.budgetTo),
    floor: visit.floor,
    decoration: visit.decoration,
    intention: visit.intention ?? '',
  };
}

/** The customer's phones but the one typed; a masked one stays masked, the office knows which it is. */
function otherPhones(phones: KnownCustomer['phones'], typed: string): string {
  const own = [typed, maskPhone(typed)];
  return phones
    .map((phone) => phone.number)
    .filter((number) => !own.includes(number))
    .join('、');
}

function text(value: number | null): string {
  return value === null ? '' : String(value);
}

/** 分 as 万元. */
export function wan(fen: number | null): string {
  return fen === null ? '' : String(fen / fenPerWan);
}
