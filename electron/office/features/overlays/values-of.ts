import type { FormRequest } from '../../../../shared/contract/forms.ts';
import { findPhones } from '../../../../shared/domain/find-phones.ts';
import { placeValues } from '../../../../shared/forms/overlay/place-values.ts';
import type { PlacedPage } from '../../../../shared/forms/overlay/overlay-field.ts';
import type { FormValues } from '../../../../shared/forms/values.ts';
import { overlayTexts as texts } from '../../../../shared/texts/overlays.ts';
import { failure } from '../../failures.ts';
import { checkedLayout } from '../forms/checked-layout.ts';
import type { SourceAsker } from '../forms/form-source.ts';
import { openSource } from '../forms/open-source.ts';
import type { WatchedSource } from '../forms/watch-phones.ts';
import type { StoredOverlay } from './stored-overlay.ts';

/** The values of a request at an overlay's places, and the source they came from for the ledger. */
export interface PlacedSource {
  readonly source: WatchedSource;
  readonly pages: readonly PlacedPage[];
}

/** REFUSED where the request is of another form than the overlay's, or the form gives no values. */
export async function placedSource(
  asker: SourceAsker,
  overlay: StoredOverlay,
  request: FormRequest,
): Promise<PlacedSource> {
  const collected: FormValues[] = [];
  const source = await openSource(asker, request, undefined, (form, values) => {
    collected.push(values);
    return checkedLayout({ ...form, sheets: [] }, values);
  });
  if (source.form.id !== overlay.formId) throw failure('REFUSED', texts.otherForm);
  for await (const sheet of source.forms()) if (sheet && collected.length > mostSheets) break;
  if (collected.length === 0) throw failure('REFUSED', texts.noValues);
  if (collected.length > mostSheets) throw failure('REFUSED', texts.tooManySheets(mostSheets));
  const pages = collected.flatMap((values) => placeValues(overlay.fields, overlay.rows, values));
  const text = pages.map((page) => page.map((placed) => placed.text).join('\n')).join('\n');
  const title = texts.documentTitle(source.title, overlay.name);
  return { source: { ...source, title, phones: () => findPhones(text) }, pages };
}

const mostSheets = 500;
