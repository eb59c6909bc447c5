import { v7 as newId } from 'uuid';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { mustBeLookedAt } from '../../../../shared/domain/weekly/check-state.ts';
import { dailyCheckTexts as texts } from '../../../../shared/texts/daily-checks.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { currentEstate } from '../settings/repository.ts';
import { findCheck, putNote, putSignature } from './repository.ts';
import { type CheckableRow, entriesOf, type SignedSheet } from './sheet.ts';

const mostNamed = 5;

/**
 * S-7.4.3: signs the day. Entries without a finding are ticked by it; REFUSED, naming them, while one with a finding was
 * neither ticked nor sent back. A day with entries that came later can be signed again.
 */
export async function signDay(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly day: string; readonly version: number | null; readonly service: string },
): Promise<void> {
  const at = deps.clock.now();
  const today = businessDate(at);
  if (input.day > today) throw failure('REFUSED', texts.inFuture);
  const { seq: estateSeq } = await currentEstate(deps.db);
  const which = { estateSeq, day: input.day };
  await deps.db.transaction().execute(async (trx) => {
    const stored = await findCheck(trx, estateSeq, input.day);
    const rows = await entriesOf(trx, which, { today, signedAt: stored?.signed_at ?? null });
    refuseUnseen(rows);
    for (const { seq, entry } of rows) {
      if (entry.state !== 'open') continue;
      const note = {
        state: 'ticked',
        note: '',
        toSeq: null,
        bySeq: actor.seq,
        at: at.toISOString(),
      } as const;
      await putNote(trx, { ...note, kind: entry.kind, seq, version: entry.version });
    }
    const signed = await entriesOf(trx, which, { today, signedAt: null });
    const id = stored?.id ?? newId();
    const signature = {
      ...which,
      id,
      version: input.version,
      service: input.service,
      sheet: JSON.stringify(toSheet(signed)),
      at: at.toISOString(),
      bySeq: actor.seq,
    };
    if (!(await putSignature(trx, signature))) throw failure('CHANGED');
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'dailyChecks.sign',
        entity: 'dailyCheck',
        entityId: id,
        ...(stored && { before: { service: stored.service, signedAt: stored.signed_at } }),
        after: { day: input.day, service: input.service, entries: signed.length },
      },
    );
  });
}

function refuseUnseen(rows: readonly CheckableRow[]): void {
  const unseen = rows.filter(({ entry }) => mustBeLookedAt(entry.state, entry.findings.length));
  if (unseen.length === 0) return;
  const numbers = unseen.slice(0, mostNamed).map(({ entry }) => entry.number);
  throw failure('REFUSED', texts.notLookedAt(numbers.join('、'), unseen.length));
}

function toSheet(rows: readonly CheckableRow[]): SignedSheet {
  const entries = rows.map(({ entry }) => entry);
  return {
    calls: entries.filter(({ kind }) => kind === 'call').length,
    visits: entries.filter(({ kind }) => kind === 'visit').length,
    entries: entries.map(({ kind, number, salespersonName, findings, state, check }) => ({
      kind,
      number,
      salespersonName,
      findings,
      state,
      check,
    })),
  };
}
