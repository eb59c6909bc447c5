import { basename } from 'node:path';
import type { IssueWay } from '../../../../shared/contract/documents.ts';
import { documentTexts } from '../../../../shared/texts/documents.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeContext } from '../../context.ts';
import { failure } from '../../failures.ts';
import { writeOpenedFile } from '../../files/opened-files.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { Actor } from '../../session/actor.ts';
import { orStorageFailure } from '../forms/storage-failure.ts';
import { type KeptDocument, openKept } from './kept-document.ts';
import { insertAgain } from './ledger-repository.ts';
import { printParts, readPrinted } from './printed-parts.ts';

interface Asker extends OfficeContext {
  readonly actor: Actor;
}

/** Opens the kept file with the system's program. */
export async function openAgain(asker: Asker, id: string): Promise<string> {
  const { deps } = asker;
  const kept = await openKept(deps, asker.actor, id);
  const { bytes, name } = await asFile(deps, kept);
  const path = await orStorageFailure(writeOpenedFile(deps, name, bytes));
  await deps.host.openFile(path).catch(() => {
    throw failure('REFUSED', formTexts.cannotOpen);
  });
  await noteAgain(asker, kept, 'open');
  return basename(path);
}

/** Saves the kept file byte for byte where the person chooses; null where he cancelled. */
export async function saveAgain(asker: Asker, id: string): Promise<string | null> {
  const { deps, session } = asker;
  const kept = await openKept(deps, asker.actor, id);
  const { bytes, name, extension } = await asFile(deps, kept);
  const type = { name: formTexts.kinds[extension], extension };
  const path = await deps.host.chooseSavePath(session.windowId, name, type);
  if (path === null) return null;
  await orStorageFailure(writeWhole(path, bytes));
  await noteAgain(asker, kept, 'save');
  return basename(path);
}

/** Sends what was printed to the printer once more, unchanged; false where the dialog was cancelled. */
export async function printAgain(asker: Asker, id: string): Promise<boolean> {
  const kept = await openKept(asker.deps, asker.actor, id);
  if (kept.row.kind !== 'paper') throw failure('REFUSED', documentTexts.printFromFile);
  if (!(await printParts(asker.deps.host, readPrinted(kept.bytes)))) return false;
  await noteAgain(asker, kept, 'print');
  return true;
}

interface File {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly extension: 'docx' | 'pdf';
}

/** The file that was issued; pages that were printed become a PDF. */
async function asFile(deps: OfficeContext['deps'], kept: KeptDocument): Promise<File> {
  const { row } = kept;
  const extension = row.kind === 'docx' ? 'docx' : 'pdf';
  const name = row.file_name ?? safeFileName(row.title, extension);
  if (row.kind !== 'paper') return { bytes: kept.bytes, name, extension };
  const pdfs: Uint8Array[] = [];
  for (const { html, landscape, paper, title } of readPrinted(kept.bytes)) {
    pdfs.push(await deps.host.htmlToPdf(html, { landscape, paper, title }));
  }
  const [only] = pdfs;
  if (only && pdfs.length === 1) return { bytes: only, name, extension };
  // Not with the office: what joins PDFs is large, and a start waits for every line that is read.
  const { createPdfJoiner } = await import('../../documents/pdf/pdf-joiner.ts');
  const joiner = createPdfJoiner(row.title);
  await joiner.add({ pdfs });
  return { bytes: joiner.finish(), name, extension };
}

/** 重印 in the ledger and the audit trail; the paper itself carries no mark. */
async function noteAgain({ deps, actor }: Asker, { row }: KeptDocument, way: IssueWay): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    await insertAgain(trx, { document_seq: row.seq, way, at: at.toISOString(), by_seq: actor.seq });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: `documents.${way}`, entity: 'document', entityId: row.id, after: { number: row.number } },
    );
  });
  deps.events.publish('documents', row.id);
}
