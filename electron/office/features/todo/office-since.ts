import { businessDate } from '../../../../shared/domain/business-date.ts';
import { estateSince } from '../settings/repository.ts';
import { staffSince } from '../staff/repository.ts';
import type { TodoContext } from './todo-context.ts';

/**
 * The local day from which the reader owes what comes every day or week: since the office uses the program and he has
 * been with it, whichever is later. What was on paper before is nobody's debt here.
 */
export async function officeSince({ deps, reader, estateSeq }: TodoContext): Promise<string> {
  const [office, person] = [await estateSince(deps.db, estateSeq), await staffSince(deps.db, reader.seq)];
  const later = person !== undefined && person > office ? person : office;
  return businessDate(new Date(later));
}
