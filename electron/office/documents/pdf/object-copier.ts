import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib';
import { type PdfOutput, pdfText } from './pdf-output.ts';

/** Copies objects of one PDF into another with all they point at, each once. */
export interface ObjectCopier {
  /** This object of the source is not copied: what points at it points at another of the output. */
  replace(ref: PDFRef, number: number): void;
  /** The number of the object's copy, which is written by `write`. */
  copy(ref: PDFRef): number;
  /** The same for an object without a number in its source. */
  copyDirect(object: PDFObject): number;
  /** Writes all copies that were asked for, and what they point at. */
  write(): void;
}

export function createObjectCopier(source: PDFContext, output: PdfOutput): ObjectCopier {
  const numbers = new Map<PDFRef, number>();
  let waiting: PDFRef[] = [];

  const copy = (ref: PDFRef): number => {
    const known = numbers.get(ref);
    if (known !== undefined) return known;
    const number = output.reserve();
    numbers.set(ref, number);
    waiting.push(ref);
    return number;
  };

  return {
    replace: (ref, number) => void numbers.set(ref, number),
    copy,
    copyDirect(object) {
      const number = output.reserve();
      output.writeText(number, pdfText(object, copy));
      return number;
    },
    write() {
      while (waiting.length > 0) {
        const refs = waiting;
        waiting = [];
        for (const ref of refs) {
          const object = source.lookup(ref);
          // An object that is pointed at and missing is null, as the format has it.
          if (object) output.write(copy(ref), object, copy);
          else output.writeText(copy(ref), 'null');
        }
      }
    },
  };
}
