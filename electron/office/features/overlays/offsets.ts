import { hostname } from 'node:os';
import { overlayTexts as texts } from '../../../../shared/texts/overlays.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { offsetRows, putOffset } from './repository.ts';

/** By how much a printer's paper is to be met, in mm to the right and down. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

/** Offsets belong to a machine: the same name elsewhere is another printer, or another driver. */
export function machineOffsets(deps: OfficeDeps) {
  return offsetRows(deps.db, hostname());
}

/** NOT_FOUND where this machine has no such printer; none for null. */
export async function offsetOf(deps: OfficeDeps, printer: string | null): Promise<Offset> {
  if (printer === null) return { x: 0, y: 0 };
  const found = (await machineOffsets(deps)).find((each) => each.printer === printer);
  if (!found) throw failure('NOT_FOUND', texts.noSuchPrinter(printer));
  return { x: found.x, y: found.y };
}

export async function setOffset(
  deps: OfficeDeps,
  actor: Actor,
  offset: Offset & { readonly printer: string },
): Promise<void> {
  const { printer, x, y } = offset;
  const before = (await machineOffsets(deps)).find((each) => each.printer === printer);
  await deps.db.transaction().execute(async (trx) => {
    await putOffset(trx, { machine: hostname(), printer, x, y });
    await recordChange(
      trx,
      { actor, at: deps.clock.now(), key: deps.auditKey },
      {
        action: 'overlays.setOffset',
        entity: 'printer',
        entityId: printer,
        ...(before && { before }),
        after: { machine: hostname(), x, y },
      },
    );
  });
}
