import { businessDate } from '../../../../shared/domain/business-date.ts';
import { documentTexts } from '../../../../shared/texts/documents.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { readValue, writeValue } from '../settings/values-repository.ts';
import { removeUnused } from './content-repository.ts';
import { countDue, keptFigures, markErased } from './keeping-repository.ts';

const settingKey = 'documentMonths';
/** Longer than any of S-8.1, S-8.2 and S-8.3 asks for the forms themselves. */
const defaultMonths = 36;

/** How long documents are kept, what they take, and what has run out. */
export async function readKeeping(deps: OfficeDeps) {
  const months = await readMonths(deps);
  const before = monthsBefore(businessDate(deps.clock.now()), months);
  return { months, before, due: await countDue(deps.db, before), ...(await keptFigures(deps.db)) };
}

export async function setKeeping(deps: OfficeDeps, actor: Actor, months: number): Promise<void> {
  const before = await readMonths(deps);
  await deps.db.transaction().execute(async (trx) => {
    await writeValue(trx, settingKey, months);
    await recordChange(
      trx,
      { actor, at: deps.clock.now(), key: deps.auditKey },
      { action: 'documents.setKeeping', entity: 'setting', entityId: settingKey, before, after: months },
    );
  });
}

/**
 * Removes for good the bytes of documents issued before a date. REFUSED where not all of them have run out, or where
 * there are not as many as the person saw.
 */
export async function dispose(deps: OfficeDeps, actor: Actor, before: string, due: number): Promise<number> {
  const keeping = await readKeeping(deps);
  if (before > keeping.before) throw failure('REFUSED', documentTexts.notRunOut);
  const at = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const found = await countDue(trx, before);
    if (found !== due) throw failure('CHANGED', documentTexts.dueChanged(due, found));
    await markErased(trx, before, { at: at.toISOString(), staffSeq: actor.seq });
    await removeUnused(trx);
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'documents.dispose', entity: 'document', entityId: before, after: { before, erased: found } },
    );
    return found;
  });
}

async function readMonths(deps: OfficeDeps): Promise<number> {
  const stored = await readValue(deps.db, settingKey);
  return typeof stored === 'number' ? stored : defaultMonths;
}

/** The same day so many months earlier; the last of the month where it has no such day. */
function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 - months, Math.min(day, last)));
  return at.toISOString().slice(0, 10);
}
