import { ParseSpeeds, PDFDocument, PDFHexString, PDFName, PDFPageLeaf, PDFRef } from 'pdf-lib';
import { createObjectCopier } from './object-copier.ts';
import { createPdfOutput, referencesTo } from './pdf-output.ts';
import { createTagJoiner } from './tag-joiner.ts';

/** Puts pages of PDFs behind each other. */
export interface PdfJoiner {
  /** `order`: of which PDF each next page comes; left out, the PDFs follow each other. */
  add(drawn: { readonly pdfs: readonly Uint8Array[]; readonly order?: readonly number[] }): Promise<void>;
  finish(): Uint8Array<ArrayBuffer>;
}

/**
 * Joins PDFs of the print engine into one with a title; their tags for screen readers are joined too. Each PDF is
 * written on as bytes at once, so that a thousand sheets take the memory of their file and no more.
 */
export function createPdfJoiner(title: string): PdfJoiner {
  const output = createPdfOutput();
  const tree = output.reserve();
  const tags = createTagJoiner(output);
  const pages: number[] = [];

  const copyAll = async (pdf: Uint8Array): Promise<Copies> => {
    const source = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    // One copier for pages and tags, so that tags point at the copied pages.
    const copier = createObjectCopier(source.context, output);
    const leaves = source.getPages().map(({ node }) => node);
    for (const leaf of leaves) standAlone(leaf, (parent) => copier.replace(parent, tree));
    const copied = source.getPages().map(({ ref }) => copier.copy(ref));
    const sections = tags.add(source, copier, leaves);
    copier.write();
    return { count: copied.length, pages: copied.values(), sections: sections.values() };
  };

  return {
    async add({ pdfs, order }) {
      const copies: Copies[] = [];
      for (const pdf of pdfs) copies.push(await copyAll(pdf));
      const inTurn = copies.flatMap(({ count }, index) => Array.from({ length: count }, () => index));
      for (const index of order ?? inTurn) {
        const page = copies[index]?.pages.next().value;
        const section = copies[index]?.sections.next().value;
        if (page === undefined) throw new Error('a printed PDF has fewer pages than were drawn');
        pages.push(page);
        if (section !== undefined) tags.place(section);
      }
    },
    finish() {
      const catalog = output.reserve();
      const info = output.reserve();
      output.writeText(tree, `<</Type/Pages/Count ${pages.length}/Kids[${referencesTo(pages)}]>>`);
      output.writeText(
        catalog,
        `<</Type/Catalog/Pages ${tree} 0 R/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>${tags.finish()}>>`,
      );
      output.writeText(info, `<</Title ${PDFHexString.fromText(title).toString()}>>`);
      return output.finish({ catalog, info });
    },
  };
}

interface Copies {
  readonly count: number;
  readonly pages: Iterator<number>;
  readonly sections: Iterator<number>;
}

/** Takes into the page what it has from the nodes above it, and tells those nodes. */
function standAlone(page: PDFPageLeaf, above: (parent: PDFRef) => void): void {
  for (const entry of PDFPageLeaf.InheritableEntries) {
    const value = page.getInheritableAttribute(PDFName.of(entry));
    if (value && !page.has(PDFName.of(entry))) page.set(PDFName.of(entry), value);
  }
  const parent = page.get(PDFName.of('Parent'));
  if (parent instanceof PDFRef) above(parent);
}
