import { v7 as newId } from 'uuid';
import type { OverlayField, OverlayRows } from '../../../../shared/forms/overlay/overlay-field.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { adjustableForm } from '../form-editions/adjustable.ts';
import { checkPicture } from './check-picture.ts';
import { deleteOverlay, insertOverlay, updateOverlay } from './repository.ts';
import { storedOverlay } from './stored-overlay.ts';

const firstRows: OverlayRows = { pitch: 8, perPage: 20 };

/** A new overlay of a form, nothing placed yet. REFUSED where the picture is not one of a whole A4 sheet. */
export async function addOverlay(
  deps: OfficeDeps,
  actor: Actor,
  given: { readonly name: string; readonly formId: string; readonly picture: File },
): Promise<string> {
  await adjustableForm({ deps, reader: actor }, given.formId);
  const picture = Buffer.from(await given.picture.arrayBuffer());
  const { type, landscape } = checkPicture(picture);
  const at = deps.clock.now();
  const id = newId();
  await deps.db.transaction().execute(async (trx) => {
    await insertOverlay(trx, {
      id,
      name: given.name,
      form_id: given.formId,
      landscape: landscape ? 1 : 0,
      picture_type: type,
      picture,
      fields: '[]',
      rows: JSON.stringify(firstRows),
      by_seq: actor.seq,
      created_at: at.toISOString(),
    });
    const after = { name: given.name, formId: given.formId, pictureBytes: picture.length };
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'overlays.add', entity: 'overlay', entityId: id, after },
    );
  });
  return id;
}

export interface OverlayChange {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly fields: readonly OverlayField[];
  readonly rows: OverlayRows;
}

/** Answers the new version; CHANGED where somebody else saved in between. */
export async function saveOverlay(deps: OfficeDeps, actor: Actor, change: OverlayChange): Promise<number> {
  const { id, version, name, fields, rows } = change;
  const { name: oldName, fields: oldFields, rows: oldRows } = await storedOverlay(deps, id);
  const before = { name: oldName, fields: oldFields, rows: oldRows };
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const texts = { name, fields: JSON.stringify(fields), rows: JSON.stringify(rows) };
    if (!(await updateOverlay(trx, id, version, texts))) throw failure('CHANGED');
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'overlays.save', entity: 'overlay', entityId: id, before, after: { name, fields, rows } },
    );
  });
  return version + 1;
}

export async function removeOverlay(
  deps: OfficeDeps,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const { name, formId, fields, rows } = await storedOverlay(deps, id);
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    if (!(await deleteOverlay(trx, id, version))) throw failure('CHANGED');
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'overlays.remove', entity: 'overlay', entityId: id, before: { name, formId, fields, rows } },
    );
  });
}
