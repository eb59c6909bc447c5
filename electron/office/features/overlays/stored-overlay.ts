import { z } from 'zod';
import { overlayField, overlayRows as rowsSchema } from '../../../../shared/contract/overlays.ts';
import type { OverlayField, OverlayRows } from '../../../../shared/forms/overlay/overlay-field.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import { overlayRow, type OverlayRow } from './repository.ts';

/** An overlay as it is kept, without its picture. */
export interface StoredOverlay {
  readonly id: string;
  readonly name: string;
  readonly formId: string;
  readonly landscape: boolean;
  readonly fields: readonly OverlayField[];
  readonly rows: OverlayRows;
  readonly version: number;
}

export function toOverlay(row: OverlayRow): StoredOverlay {
  return {
    id: row.id,
    name: row.name,
    formId: row.form_id,
    landscape: row.landscape === 1,
    fields: z.array(overlayField).parse(JSON.parse(row.fields)),
    rows: rowsSchema.parse(JSON.parse(row.rows)),
    version: row.version,
  };
}

/** The overlay with its picture; NOT_FOUND where there is none. */
export async function storedOverlay(
  deps: OfficeDeps,
  id: string,
): Promise<StoredOverlay & { readonly picture: string }> {
  const row = await overlayRow(deps.db, id);
  if (!row) throw failure('NOT_FOUND');
  return { ...toOverlay(row), picture: `data:${row.picture_type};base64,${row.picture.toString('base64')}` };
}
