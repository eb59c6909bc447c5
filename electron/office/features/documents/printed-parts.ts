import { z } from 'zod';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { failure } from '../../failures.ts';
import type { Host } from '../../host.ts';

/** Pages of one size and direction, as they are sent to the printer. */
const printedPart = z.object({
  html: z.string(),
  landscape: z.boolean(),
  paper: z.enum(['A4', 'A3']).default('A4'),
  title: z.string(),
});
/** A4 where no paper is named. */
export type PrintedPart = z.input<typeof printedPart>;

/** What is kept of a print: its pages exactly as the printer gets them. */
export function printedBytes(parts: readonly PrintedPart[]): Uint8Array {
  const plain = parts.map(({ html, landscape, paper, title }) => ({ html, landscape, paper, title }));
  return Buffer.from(JSON.stringify(plain), 'utf8');
}

export function readPrinted(bytes: Uint8Array): readonly z.output<typeof printedPart>[] {
  return z.array(printedPart).parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/** Sends every part to the printer; false where the person cancelled and nothing left. REFUSED where the printer did. */
export async function printParts(host: Pick<Host, 'print'>, parts: readonly PrintedPart[]): Promise<boolean> {
  let anyLeft = false;
  for (const { html, landscape, paper = 'A4', title } of parts) {
    const printed = await host.print(html, { landscape, paper, title }).catch(() => {
      throw failure('REFUSED', formTexts.printFailed);
    });
    if (!printed) return anyLeft;
    anyLeft = true;
  }
  return anyLeft;
}
