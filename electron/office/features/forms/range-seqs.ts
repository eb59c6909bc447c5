import type { VisitFilter, VisitOrder } from '../../../../shared/contract/visits.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { failure } from '../../failures.ts';
import { countByKind } from '../visits/count-repository.ts';
import { listPositions } from '../visits/list-repository.ts';
import { resolveFilter } from '../visits/list.ts';
import type { SourceContext } from './form-source.ts';

/** Seqs of all visits of a range in its order. REFUSED where it is empty or holds more than `most`. */
export async function rangeSeqs(
  { deps: { db }, reader }: SourceContext,
  range: { readonly filter: VisitFilter; readonly order: VisitOrder },
  most: number,
  tooMany: (found: number, most: number) => string,
): Promise<readonly number[]> {
  const filter = await resolveFilter(db, reader, range.filter);
  const { total } = await countByKind(db, filter);
  if (total === 0) throw failure('REFUSED', formTexts.noVisits);
  if (total > most) throw failure('REFUSED', tooMany(total, most));
  const positions = await listPositions(db, filter, range.order, null, most);
  return positions.map((position) => position.seq);
}
