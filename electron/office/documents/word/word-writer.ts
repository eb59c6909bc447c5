import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { LaidForm } from '../../../../shared/forms/laid.ts';
import { formBlocks, sectionEnd, sectionXml } from './form-section.ts';
import { spacerXml } from './paragraph-xml.ts';
import { mainPart, propertiesPart, type WordSkeleton, wordSkeleton } from './word-skeleton.ts';
import { type Xml, writeXml } from './xml.ts';

/**
 * A Word document (.docx): a section a form, so that page numbers start anew with each, unless the pages are counted
 * through. It is written form after form, so that a thousand sheets take the memory of their file.
 */
export interface WordWriter {
  /** All forms of a document have a foot with pages counted through, or none has. */
  add(forms: readonly LaidForm[]): Promise<void>;
  finish(): Promise<Uint8Array<ArrayBuffer>>;
}

export function createWordWriter(document: { readonly title: string; readonly company: string }): WordWriter {
  const named = new Set<string>();
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  let main: OpenMain | undefined;

  const begin = async (forms: readonly LaidForm[]): Promise<OpenMain> => {
    const counted = forms.some(({ pages }) => pages.some((page) => page.foot));
    const subject = [...named].join('、');
    const skeleton = await wordSkeleton({ ...document, subject }, counted);
    for (const [name, bytes] of Object.entries(skeleton.parts)) {
      if (name !== propertiesPart) addPart(zip, name).push(bytes, true);
    }
    const part = addPart(zip, mainPart);
    part.push(strToU8(skeleton.opening));
    return { part, skeleton, subject, last: undefined };
  };

  return {
    async add(forms) {
      for (const form of forms) named.add(form.number ?? form.title);
      main ??= await begin(forms);
      for (const form of forms) {
        // A section's properties stand at its end, the last one's at the end of the body.
        const before = main.last ? [sectionEnd(main.last)] : [];
        main.part.push(strToU8([...before, ...formBlocks(form)].map(writeXml).join('')));
        main.last = sectionXml(form, main.skeleton.footer);
      }
    },
    async finish() {
      const { part, skeleton, subject, last } = (main ??= await begin([]));
      // A paragraph ends the last table.
      const end = last ? [spacerXml(1), last] : [];
      part.push(strToU8(`${end.map(writeXml).join('')}</w:body></w:document>`), true);
      const whole = [...named].join('、');
      const { parts } =
        whole === subject ? skeleton : await wordSkeleton({ ...document, subject: whole }, false);
      addPart(zip, propertiesPart).push(parts[propertiesPart] ?? new Uint8Array(), true);
      zip.end();
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}

interface OpenMain {
  readonly part: ZipDeflate;
  readonly skeleton: WordSkeleton;
  /** The forms' numbers as they were known at the beginning. */
  readonly subject: string;
  /** Properties of the section that is still open. */
  last: Xml | undefined;
}

function addPart(zip: Zip, name: string): ZipDeflate {
  const part = new ZipDeflate(name, { level: 6 });
  zip.add(part);
  return part;
}
