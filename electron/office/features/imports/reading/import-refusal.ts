import { importRefusalTexts, type ImportRefusalCode } from '../../../../../shared/texts/import-refusals.ts';

/** A file that is not read, with the reason in Chinese. Thrown from the depth of a stream, caught where reading began. */
export class ImportRefusal extends Error {
  readonly code: ImportRefusalCode;

  constructor(code: ImportRefusalCode, ...parts: readonly string[]) {
    super(importRefusalTexts[code].replace(/\{(\d)\}/g, (_, index: string) => parts[Number(index)] ?? ''));
    this.name = 'ImportRefusal';
    this.code = code;
  }
}
