import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { BundleKind } from '../../../../shared/contract/handovers.ts';
import type { AuditAction } from '../../../../shared/texts/audit.ts';
import { handoverTexts as texts } from '../../../../shared/texts/handovers.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import { writeOpenedFile } from '../../files/opened-files.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { Actor } from '../../session/actor.ts';
import { orStorageFailure } from '../forms/storage-failure.ts';
import { fileOf, findHandover, type StoredHandover } from './repository.ts';

interface Asked {
  readonly id: string;
  readonly kind: BundleKind;
}

const kindNames = { docx: 'Word 文档', pdf: 'PDF 文档', xlsx: 'Excel 工作簿' } as const;

/** Opens a kept file with the system's program, and records who took it. */
export async function openBundleFile(deps: OfficeDeps, actor: Actor, asked: Asked): Promise<void> {
  const { stored, name, bytes } = await keptFile(deps, asked);
  await record(deps, actor, 'handovers.open', stored, asked.kind);
  const path = await orStorageFailure(writeOpenedFile(deps, name, bytes));
  await deps.host.openFile(path).catch(() => {
    throw failure('REFUSED', texts.cannotOpen);
  });
}

/** Saves a kept file where the person chooses, and records who took it; null where he cancelled. */
export async function saveBundleFile(
  deps: OfficeDeps,
  actor: Actor,
  windowId: number,
  asked: Asked,
): Promise<string | null> {
  const { stored, name, bytes } = await keptFile(deps, asked);
  const kind = { name: kindNames[asked.kind], extension: asked.kind };
  const path = await deps.host.chooseSavePath(windowId, name, kind);
  if (path === null) return null;
  await orStorageFailure(writeWhole(path, bytes));
  await record(deps, actor, 'handovers.save', stored, asked.kind);
  return basename(path);
}

/** The bytes as they were handed over; a file that is no longer the same is not given out. */
async function keptFile(deps: OfficeDeps, { id, kind }: Asked) {
  const stored = await findHandover(deps.db, id);
  const file = stored && (await fileOf(deps.db, stored.seq, kind));
  if (!stored || !file) throw failure('NOT_FOUND');
  if (createHash('sha256').update(file.bytes).digest('hex') !== file.sha256) {
    throw failure('STORAGE', texts.damaged);
  }
  const name = safeFileName(texts.fileName(stored.from_day, stored.to_day, stored.edition), kind);
  return { stored, name, bytes: file.bytes };
}

async function record(
  deps: OfficeDeps,
  actor: Actor,
  action: AuditAction,
  stored: StoredHandover,
  kind: BundleKind,
): Promise<void> {
  await deps.db.transaction().execute((trx) =>
    recordChange(
      trx,
      { actor, at: deps.clock.now(), key: deps.auditKey },
      {
        action,
        entity: 'handover',
        entityId: stored.id,
        after: { monday: stored.monday, edition: stored.edition, kind },
      },
    ),
  );
}
