import { v7 as newId } from 'uuid';
import type { ImportReport } from '../../../../shared/contract/imports.ts';
import type { ImportKind } from '../../../../shared/domain/import/import-kind.ts';
import { importTexts } from '../../../../shared/texts/imports.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { JobControl } from '../../jobs/registry.ts';
import type { Actor } from '../../session/actor.ts';
import { currentEstate } from '../settings/repository.ts';
import { listStaff, staffSeq } from '../staff/repository.ts';
import { announce } from './announce.ts';
import { createCallWriter } from './call-writer-repository.ts';
import type { ChunkToApply } from './draft/draft-types.ts';
import { inPrintOrder, keepFingerprints, type BroughtRow } from './fingerprint-repository.ts';
import type { OpenDraft } from './import-drafts.ts';
import { insertImport, keepMapping, setImportCounts, setImportState } from './imports-repository.ts';
import { nextTurn } from './next-turn.ts';
import { analysisOf, interpret } from './open-file.ts';
import { writeStaff } from './staff-writer-repository.ts';
import { rollBack } from './undo-import.ts';
import { createVisitWriter } from './visit-writer-repository.ts';

/**
 * So many rows a transaction: about 60 ms, so that a save at the desk waits no longer than that. Half as many would write
 * the pages of the indexes nearly twice as often.
 */
const chunkRows = 1000;
const fingerprintsAtOnce = 5000;

/**
 * Imports a draft's good and new rows, chunk by chunk on the office's one connection, between other people's saves. All or
 * nothing: a cancel or a fault rolls back what was written, and a crash leaves the state 'running', which the next start rolls
 * back. One audit entry tells the whole.
 */
export async function applyDraft(
  deps: OfficeDeps,
  actor: Actor,
  draft: OpenDraft,
  control: JobControl,
): Promise<ImportReport> {
  control.report({ done: 0, total: null, step: importTexts.steps.checking });
  // The staff list and the register may have changed since the preview.
  await interpret(deps, draft);
  const analysis = await analysisOf(deps, draft);
  const sum = (count: (sheet: (typeof analysis.sheets)[number]) => number) =>
    analysis.sheets.reduce((total, sheet) => total + count(sheet), 0);
  const target = { id: newId(), kind: kindOf(analysis.sheets), total: sum((sheet) => sheet.good) };
  const seq = await begin(deps, actor, draft, target);
  try {
    const written = await writeAll(deps, draft, { ...target, seq }, control);
    const report = {
      importId: target.id,
      kind: target.kind,
      imported: written.imported,
      refused: sum((sheet) => sheet.refused),
      known: sum((sheet) => sheet.known) + written.present,
      newCustomers: written.newCustomers,
      linkedCustomers: written.linkedCustomers,
    };
    await finish(deps, actor, draft, { seq, report });
    return report;
  } catch (error) {
    await rollBack(deps, { seq, id: target.id }, control.signal.aborted ? 'cancelled' : 'rolledBack');
    throw error;
  }
}

interface ImportTarget {
  readonly id: string;
  readonly seq: number;
  readonly kind: ImportKind;
  readonly total: number;
}

async function begin(
  deps: OfficeDeps,
  actor: Actor,
  draft: OpenDraft,
  target: Omit<ImportTarget, 'seq'>,
): Promise<number> {
  const { seq: estateSeq } = await currentEstate(deps.db);
  const at = deps.clock.now().toISOString();
  return insertImport(deps.db, {
    id: target.id,
    kind: target.kind,
    fileName: draft.fileName,
    fileSha256: draft.sha256,
    estateSeq,
    bySeq: actor.seq,
    at,
  });
}

async function writeAll(deps: OfficeDeps, draft: OpenDraft, target: ImportTarget, control: JobControl) {
  const write = await chunkWriter(deps, target);
  const brought: BroughtRow[] = [];
  let next: Promise<ChunkToApply> | null = draft.worker.call('chunk', 0, chunkRows);
  while (next) {
    const chunk: ChunkToApply = await next;
    // The thread prepares the next chunk while this one is written.
    next = chunk.next === null ? null : draft.worker.call('chunk', chunk.next, chunkRows);
    next?.catch(() => {});
    if (control.signal.aborted) throw failure('REFUSED', importTexts.cancelled);
    brought.push(...(await deps.db.transaction().execute(() => Promise.resolve(write.chunk(chunk)))));
    control.report({ done: brought.length, total: target.total, step: importTexts.steps.writing });
    await nextTurn();
  }
  await keepAll(deps, target, draft.interpreted?.fingerprints ?? new Uint8Array(), brought);
  return { imported: brought.length, ...write.counts() };
}

async function keepAll(
  deps: OfficeDeps,
  target: ImportTarget,
  fingerprints: Uint8Array,
  brought: readonly BroughtRow[],
) {
  const ordered = inPrintOrder(fingerprints, brought);
  for (let from = 0; from < ordered.length; from += fingerprintsAtOnce) {
    const part = ordered.slice(from, from + fingerprintsAtOnce);
    await deps.db
      .transaction()
      .execute(() => Promise.resolve(keepFingerprints(deps.raw, target.seq, fingerprints, part)));
    await nextTurn();
  }
}

/** Writes chunks with the raw connection, inside the transaction that Kysely holds on it. */
async function chunkWriter(deps: OfficeDeps, target: ImportTarget) {
  const now = deps.clock.now();
  const { seq: estateSeq } = await currentEstate(deps.db);
  const staffSeqById = await staffSeqs(deps);
  const into = { importSeq: target.seq, importId: target.id, estateSeq, staffSeqById, now };
  const visits = createVisitWriter(deps.raw, into);
  const calls = createCallWriter(deps.raw, { ...into, sellers: await sellerSeqs(deps, staffSeqById) });
  let present = 0;
  const writers = {
    visits: (chunk: ChunkToApply) => visits.write(chunk.visits),
    calls: (chunk: ChunkToApply) => calls.write(chunk.calls),
    staff: (chunk: ChunkToApply) => writeStaff(deps.raw, target.seq, chunk.staff, now.toISOString()),
  };
  const counts = target.kind === 'calls' ? calls.counts : visits.counts;
  const writeChunk = (chunk: ChunkToApply): BroughtRow[] => {
    const seqs: readonly (number | null)[] = writers[target.kind](chunk);
    const rows = chunk[target.kind];
    const brought = rows.flatMap(({ position }, index) => {
      const recordSeq = seqs[index] ?? null;
      return recordSeq === null ? [] : [{ position, recordSeq }];
    });
    present += rows.length - brought.length;
    return brought;
  };
  return { chunk: writeChunk, counts: () => ({ ...counts, present }) };
}

async function staffSeqs(deps: OfficeDeps): Promise<Map<string, number>> {
  const seqs = new Map<string, number>();
  for (const { id } of await listStaff(deps.db)) {
    const seq = await staffSeq(deps.db, id);
    if (seq !== undefined) seqs.set(id, seq);
  }
  return seqs;
}

/** Who sells, among those who ever did: they own the customers who called them first. */
async function sellerSeqs(deps: OfficeDeps, seqById: ReadonlyMap<string, number>): Promise<Set<number>> {
  const sellers = (await listStaff(deps.db)).filter(({ roles }) => roles.includes('salesperson'));
  return new Set(sellers.flatMap(({ id }) => seqById.get(id) ?? []));
}

async function finish(
  deps: OfficeDeps,
  actor: Actor,
  draft: OpenDraft,
  done: { readonly seq: number; readonly report: ImportReport },
) {
  const at = deps.clock.now();
  const mappings = await usedMappings(draft);
  await deps.db.transaction().execute(async (trx) => {
    await setImportCounts(trx, done.seq, {
      imported: done.report.imported,
      refused: done.report.refused,
      known: done.report.known,
    });
    await setImportState(trx, done.seq, 'done', at.toISOString());
    for (const mapping of mappings) await keepMapping(trx, mapping, at.toISOString());
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'imports.apply',
        entity: 'import',
        entityId: done.report.importId,
        after: { ...done.report, fileName: draft.fileName, fileSha256: draft.sha256 },
      },
    );
  });
  announce(deps);
}

async function usedMappings(draft: OpenDraft) {
  const [signatures, { sheets }] = [
    await draft.worker.call('signatures'),
    await draft.worker.call('analysis'),
  ];
  return sheets.flatMap(({ plan }, index) => {
    const signature = signatures[index];
    return plan.include && signature !== undefined ? [{ signature, mapping: plan.mapping }] : [];
  });
}

function kindOf(
  sheets: readonly { readonly plan: { readonly include: boolean; readonly kind: ImportKind } }[],
): ImportKind {
  return sheets.find(({ plan }) => plan.include)?.plan.kind ?? 'visits';
}
