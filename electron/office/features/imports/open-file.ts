import type { ImportAnalysis, ImportSheetPlan } from '../../../../shared/contract/imports.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { importTexts } from '../../../../shared/texts/imports.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { JobControl } from '../../jobs/registry.ts';
import { listStaff } from '../staff/repository.ts';
import type { OpenDraft } from './import-drafts.ts';
import { fingerprintBytes } from './draft/draft-types.ts';
import { anyFingerprint, knownPositions } from './fingerprint-repository.ts';
import { importOfFile, keptMappings, latestImport } from './imports-repository.ts';
import { nextTurn } from './next-turn.ts';

/** Look-ups between which other calls get their turn: some 5 ms. */
const askedAtOnce = 1000;

/** Reads a file in its thread and interprets it by the suggested mappings, or by those kept for the same headings. */
export async function readDraft(
  deps: OfficeDeps,
  draft: OpenDraft,
  bytes: Uint8Array,
  control: JobControl,
): Promise<{ id: string }> {
  // The thread is ended by a cancel: nothing else stops a parser.
  control.signal.addEventListener('abort', () => void deps.importDrafts.close(draft.id));
  try {
    control.report({ done: 0, total: null, step: importTexts.steps.reading });
    const signatures = await draft.worker.call('read', bytes, draft.fileName);
    await draft.worker.call('remember', await keptMappings(deps.db, signatures));
    control.report({ done: 0, total: null, step: importTexts.steps.checking });
    await interpret(deps, draft);
    return { id: draft.id };
  } catch (error) {
    await deps.importDrafts.close(draft.id);
    throw error;
  }
}

/** Interprets the rows anew by corrected plans. */
export async function planDraft(
  deps: OfficeDeps,
  draft: OpenDraft,
  plans: readonly ImportSheetPlan[],
): Promise<ImportAnalysis> {
  await draft.worker.call('plan', plans);
  draft.interpreted = undefined;
  await interpret(deps, draft);
  return analysisOf(deps, draft);
}

export async function analysisOf(deps: OfficeDeps, draft: OpenDraft): Promise<ImportAnalysis> {
  const analysis = await draft.worker.call('analysis');
  return { ...analysis, id: draft.id, sameFile: (await importOfFile(deps.db, draft.sha256)) ?? null };
}

/**
 * Reads all rows by their plans and marks those that an earlier import brought; nothing is done when neither the plans, nor the
 * staff list, nor the imports have changed since. Answers the rows' fingerprints.
 */
export async function interpret(deps: OfficeDeps, draft: OpenDraft): Promise<Uint8Array> {
  const staff = (await listStaff(deps.db))
    .filter((member) => member.active)
    .map(({ id, name }) => ({ id, name }));
  const today = businessDate(deps.clock.now());
  const basis = JSON.stringify([today, staff, await latestImport(deps.db)]);
  if (draft.interpreted?.basis === basis) return draft.interpreted.fingerprints;
  const fingerprints = await draft.worker.call('interpret', { today, staff });
  await draft.worker.call('markKnown', await knownRows(deps, fingerprints));
  draft.interpreted = { basis, fingerprints };
  return fingerprints;
}

async function knownRows(deps: OfficeDeps, fingerprints: Uint8Array): Promise<number[]> {
  if (!anyFingerprint(deps.raw)) return [];
  const known: number[] = [];
  const rows = fingerprints.length / fingerprintBytes;
  for (let from = 0; from < rows; from += askedAtOnce) {
    known.push(...knownPositions(deps.raw, fingerprints, from, Math.min(rows, from + askedAtOnce)));
    await nextTurn();
  }
  return known;
}
