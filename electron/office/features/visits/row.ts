import type { VisitDetails } from '../../../../shared/contract/visits.ts';
import { filledByChoices, intentionLevels, visitKinds } from '../../../../shared/domain/visit-choices.ts';
import type { VisitTable } from '../../database/schema.ts';
import type { Selectable } from 'kysely';

/** The fields of a visit that no list filters or sorts by; stored as JSON in visit.details. */
export type VisitExtra = Pick<
  VisitDetails,
  | 'channels'
  | 'purposes'
  | 'unitTypes'
  | 'areaFrom'
  | 'areaTo'
  | 'budgetFrom'
  | 'budgetTo'
  | 'floor'
  | 'decoration'
  | 'competitors'
  | 'materials'
  | 'stations'
  | 'concerns'
  | 'opinions'
  | 'remarks'
>;

const noExtra: VisitExtra = {
  channels: [],
  purposes: [],
  unitTypes: [],
  areaFrom: null,
  areaTo: null,
  budgetFrom: null,
  budgetTo: null,
  floor: '',
  decoration: '',
  competitors: '',
  materials: [],
  stations: [],
  concerns: '',
  opinions: '',
  remarks: '',
};

export function extraOf(visit: VisitDetails): VisitExtra {
  const { channels, purposes, unitTypes, areaFrom, areaTo, budgetFrom, budgetTo } = visit;
  const { floor, decoration, competitors, materials, stations, concerns, opinions, remarks } = visit;
  return {
    channels,
    purposes,
    unitTypes,
    areaFrom,
    areaTo,
    budgetFrom,
    budgetTo,
    floor,
    decoration,
    competitors,
    materials,
    stations,
    concerns,
    opinions,
    remarks,
  };
}

export function parseExtra(text: string): VisitExtra {
  return { ...noExtra, ...JSON.parse(text) };
}

/** A stored visit as its form; `salesperson_id` comes from the join. */
export function toDetails(
  row: Selectable<VisitTable> & { readonly salesperson_id: string | null },
): VisitDetails {
  return {
    ...parseExtra(row.details),
    visitedOn: row.visited_on,
    arrivedAt: row.arrived_at,
    servedAt: row.served_at,
    leftAt: row.left_at,
    partySize: row.party_size,
    visitKind: visitKinds.find((kind) => kind === row.visit_kind) ?? 'first',
    filledBy: filledByChoices.find((choice) => choice === row.filled_by) ?? 'customer',
    salespersonId: row.salesperson_id,
    intention: intentionLevels.find((level) => level === row.intention) ?? null,
    promisedContactOn: row.promised_contact_on,
  };
}

/** The columns of a visit's form; times are local HH:mm of `visited_on`. */
export function toColumns(visit: VisitDetails, salespersonSeq: number | null) {
  return {
    visited_on: visit.visitedOn,
    arrived_at: visit.arrivedAt,
    served_at: visit.servedAt,
    left_at: visit.leftAt,
    party_size: visit.partySize,
    visit_kind: visit.visitKind,
    filled_by: visit.filledBy,
    salesperson_seq: salespersonSeq,
    intention: visit.intention,
    details: JSON.stringify(extraOf(visit)),
    promised_contact_on: visit.promisedContactOn,
  };
}
