import type { EntryKind } from '../../../../shared/contract/daily-checks.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { dailyCheckTexts as texts } from '../../../../shared/texts/daily-checks.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { staffSeq } from '../staff/repository.ts';
import { deleteNote, putAnswer, putNote, sentBackRows } from './repository.ts';
import { type CheckableRow, entriesOf } from './sheet.ts';

interface Seen {
  readonly kind: EntryKind;
  readonly id: string;
  readonly version: number;
}

/** S-7.4.3: ticks entries as in order, all or none; CHANGED, naming which, where one was corrected since it was read. */
export async function tickEntries(deps: OfficeDeps, actor: Actor, entries: readonly Seen[]): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    for (const seen of entries) {
      const row = await rowOf(trx, seen, at);
      await putNote(trx, {
        kind: seen.kind,
        seq: row.seq,
        version: seen.version,
        state: 'ticked',
        note: '',
        toSeq: null,
        bySeq: actor.seq,
        at: at.toISOString(),
      });
      await recordChange(
        trx,
        { actor, at, key: deps.auditKey },
        { action: 'dailyChecks.tick', entity: entityOf(seen.kind), entityId: seen.id, after: 'ticked' },
      );
    }
  });
}

/** S-7.4.3: sends an entry back with a note to who is to correct it; answers his name. */
export async function sendEntryBack(
  deps: OfficeDeps,
  actor: Actor,
  input: Seen & { readonly note: string; readonly toId: string | null },
): Promise<string> {
  const at = deps.clock.now();
  const chosen = input.toId === null ? undefined : await staffSeq(deps.db, input.toId);
  if (input.toId !== null && chosen === undefined) {
    throw invalid([{ field: 'toId', message: texts.noSuchPerson }]);
  }
  return deps.db.transaction().execute(async (trx) => {
    const row = await rowOf(trx, input, at);
    const toSeq = chosen ?? row.responsibleSeq;
    if (toSeq === null) throw invalid([{ field: 'toId', message: texts.nobodyToCorrect }]);
    await putNote(trx, {
      kind: input.kind,
      seq: row.seq,
      version: input.version,
      state: 'sentBack',
      note: input.note,
      toSeq,
      bySeq: actor.seq,
      at: at.toISOString(),
    });
    const { kind, id, note } = input;
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'dailyChecks.sendBack', entity: entityOf(kind), entityId: id, after: { note, toSeq } },
    );
    const [again] = await entriesOf(trx, input, { today: businessDate(at), signedAt: null });
    return again?.entry.check?.toName ?? '';
  });
}

/** Takes back a tick or a sending back that was a mistake. */
export async function reopenEntry(
  deps: OfficeDeps,
  actor: Actor,
  { kind, id }: { readonly kind: EntryKind; readonly id: string },
): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const [row] = await entriesOf(trx, { kind, id }, { today: businessDate(at), signedAt: null });
    if (!row) throw failure('NOT_FOUND');
    if (!(await deleteNote(trx, kind, row.seq))) return;
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'dailyChecks.reopen', entity: entityOf(kind), entityId: id, before: row.entry.check },
    );
  });
}

/** The reader says why an entry sent back to him stays as it is. NOT_FOUND where it was sent to someone else. */
export async function answerEntry(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly checkId: string; readonly answer: string },
): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const [row] = await sentBackRows(trx, { checkId: input.checkId });
    if (!row) throw failure('REFUSED', texts.notSentBack);
    if (row.to_seq !== actor.seq) throw failure('NOT_FOUND');
    const answer = { text: input.answer, at: at.toISOString() };
    if (!(await putAnswer(trx, input.checkId, answer))) throw failure('REFUSED', texts.notSentBack);
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'dailyChecks.answer',
        entity: entityOf(row.visit_id === null ? 'call' : 'visit'),
        entityId: row.visit_id ?? row.call_id ?? '',
        after: input.answer,
      },
    );
  });
}

async function rowOf(trx: OfficeDeps['db'], seen: Seen, at: Date): Promise<CheckableRow> {
  const [row] = await entriesOf(trx, seen, { today: businessDate(at), signedAt: null });
  if (!row) throw failure('NOT_FOUND');
  if (row.entry.version !== seen.version) throw failure('CHANGED', texts.changed(row.entry.number));
  return row;
}

const entityOf = (kind: EntryKind) => (kind === 'call' ? 'phoneEnquiry' : 'visit');
