import type { ImportedVisit } from '../../../../../shared/domain/import/read-visit.ts';
import { searchKeys } from '../../../../../shared/domain/search-keys.ts';
import type { VisitExtra } from '../../visits/row.ts';
import type { VisitToWrite } from './draft-types.ts';

/**
 * A visit as it is stored. A register seldom tells the hour: arrivedAt '' says that it is not known. `known`: the customer came
 * with an earlier row of the file, so that his search keys, a fifth of the work, need not be made again.
 */
export function prepareVisit(visit: ImportedVisit, position: number, known: boolean): VisitToWrite {
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
    details: detailsOf(visit),
    channels,
    phones,
    name,
    gender,
    ageBand: visit.ageBand === '' ? null : visit.ageBand,
    livesIn,
    worksIn,
    occupation,
    searchKeys: known ? null : searchKeys(name, phones),
  };
}

/** Without the empty fields, which reading a visit fills in: the indexes parse this text with every row they take. */
function detailsOf(visit: ImportedVisit): string {
  const filled: Partial<VisitExtra> = { channels: [...visit.channels] };
  if (visit.purposes.length > 0) filled.purposes = [...visit.purposes];
  if (visit.unitTypes.length > 0) filled.unitTypes = [...visit.unitTypes];
  for (const field of amounts) if (visit[field] !== null) filled[field] = visit[field];
  for (const field of texts) if (visit[field] !== '') filled[field] = visit[field];
  return JSON.stringify(filled);
}

const amounts = ['areaFrom', 'areaTo', 'budgetFrom', 'budgetTo'] as const;
const texts = ['floor', 'decoration', 'competitors', 'concerns', 'opinions', 'remarks'] as const;
