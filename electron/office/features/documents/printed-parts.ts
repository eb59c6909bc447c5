import { z } from 'zod';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { failure } from '../../failures.ts';
import type { Host } from '../../host.ts';

/** Pages of one direction, as they are sent to the printer. */
const printedPart = z.object({ html: z.string(), landscape: z.boolean(), title: z.string() });
export type PrintedPart = z.infer<typeof printedPart>;

/** What is kept of a print: its pages exactly as the printer gets them. */
export function printedBytes(parts: readonly PrintedPart[]): Uint8Array {
  const plain = parts.map(({ html, landscape, title }) => ({ html, landscape, title }));
  return Buffer.from(JSON.stringify(plain), 'utf8');
}

export function readPrinted(bytes: Uint8Array): readonly PrintedPart[] {
  return z.array(printedPart).parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/** Sends every part to the printer; false where the person cancelled and nothing left. REFUSED where the printer did. */
export async function printParts(host: Pick<Host, 'print'>, parts: readonly PrintedPart[]): Promise<boolean> {
  let anyLeft = false;
  for (const { html, landscape, title } of parts) {
    const printed = await host.print(html, { landscape, title }).catch(() => {
      throw failure('REFUSED', formTexts.printFailed);
    });
    if (!printed) return anyLeft;
    anyLeft = true;
  }
  return anyLeft;
}
