import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { failure } from '../../failures.ts';
import { importTexts } from '../../../../shared/texts/imports.ts';
import { startImportWorker, type ImportWorker } from './worker/start-import-worker.ts';

/** A file somebody is importing: its thread, and what is known of it outside. */
export interface OpenDraft {
  readonly id: string;
  readonly ownerSeq: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly worker: ImportWorker;
  /** an import of it is running; it can be neither corrected nor closed */
  applying: boolean;
  /** the rows' fingerprints, and on what their reading rested */
  interpreted: { readonly basis: string; readonly fingerprints: Uint8Array } | undefined;
}

/** The files under import. They live in memory only: after a restart the file is chosen again. */
export interface ImportDrafts {
  /** starts a thread for the file; the person's earlier file is closed */
  open(ownerSeq: number, fileName: string, bytes: Uint8Array): Promise<OpenDraft>;
  /** throws NOT_FOUND where there is none, or it is another's */
  get(id: string, ownerSeq: number): OpenDraft;
  close(id: string): Promise<void>;
  stop(): Promise<void>;
}

/** `entry` is the built worker's file. */
export function createImportDrafts(entry: string): ImportDrafts {
  const drafts = new Map<string, OpenDraft>();
  const close = async (id: string) => {
    const draft = drafts.get(id);
    drafts.delete(id);
    await draft?.worker.stop();
  };
  return {
    close,
    async open(ownerSeq, fileName, bytes) {
      const own = [...drafts.values()].filter((draft) => draft.ownerSeq === ownerSeq);
      if (own.some((draft) => draft.applying)) throw failure('REFUSED', importTexts.busy);
      for (const draft of own) await close(draft.id);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const draft: OpenDraft = {
        id: newId(),
        ownerSeq,
        fileName,
        sha256,
        worker: startImportWorker(entry),
        applying: false,
        interpreted: undefined,
      };
      drafts.set(draft.id, draft);
      return draft;
    },
    get(id, ownerSeq) {
      const draft = drafts.get(id);
      if (draft?.ownerSeq !== ownerSeq) throw failure('NOT_FOUND', importTexts.gone);
      return draft;
    },
    async stop() {
      await Promise.all([...drafts.keys()].map(close));
    },
  };
}
