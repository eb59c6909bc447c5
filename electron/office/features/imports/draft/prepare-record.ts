import type { VisitDetails } from '../../../../../shared/contract/visits.ts';
import type { ImportedVisit } from '../../../../../shared/domain/import/read-visit.ts';
import { searchKeys } from '../../../../../shared/domain/search-keys.ts';
import { extraOf, type VisitExtra } from '../../visits/row.ts';
import type { VisitToWrite } from './draft-types.ts';

/** A visit as it is stored. A register seldom tells the hour: arrivedAt '' says that it is not known. */
export function prepareVisit(visit: ImportedVisit, position: number): VisitToWrite {
  const { visitedOn, visitKind, intention, salespersonId, channels, phones, name, gender } = visit;
  const { livesIn, worksIn, occupation } = visit;
  return {
    position,
    visitedOn,
    arrivedAt: visit.arrivedAt ?? '',
    partySize: visit.partySize ?? 1,
    visitKind,
    intention,
    salespersonId,
    details: sparse(extraOf(formOf(visit))),
    channels,
    phones,
    name,
    gender,
    ageBand: visit.ageBand === '' ? null : visit.ageBand,
    livesIn,
    worksIn,
    occupation,
    searchKeys: searchKeys(name, phones),
  };
}

/** Without the empty fields, which reading fills in: the indexes parse this text several times a row. */
function sparse(extra: VisitExtra): string {
  const filled = Object.entries(extra).filter(
    ([key, value]) =>
      key === 'channels' || (value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
  return JSON.stringify(Object.fromEntries(filled));
}

function formOf(visit: ImportedVisit): VisitDetails {
  return {
    ...visit,
    channels: [...visit.channels],
    purposes: [...visit.purposes],
    unitTypes: [...visit.unitTypes],
    arrivedAt: visit.arrivedAt ?? '',
    servedAt: null,
    leftAt: null,
    partySize: visit.partySize ?? 1,
    visitKind: visit.visitKind ?? 'first',
    filledBy: 'salesperson',
    materials: [],
    stations: [],
    promisedContactOn: null,
  };
}
