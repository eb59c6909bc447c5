import {
  ParseSpeeds,
  PDFDocument,
  type PDFObject,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  type PDFRef,
} from 'pdf-lib';
import { createTagJoiner } from './tag-joiner.ts';

/** Puts pages of PDFs behind each other. */
export interface PdfJoiner {
  /** `order`: of which PDF each next page comes; left out, the PDFs follow each other. */
  add(drawn: { readonly pdfs: readonly Uint8Array[]; readonly order?: readonly number[] }): Promise<void>;
  finish(): Promise<Uint8Array>;
}

/** Joins PDFs of the print engine into one with a title; their tags for screen readers are joined too. */
export async function createPdfJoiner(title: string): Promise<PdfJoiner> {
  const joined = await PDFDocument.create();
  joined.setTitle(title, { showInWindowTitleBar: true });
  joined.setLanguage('zh-CN');
  const tags = createTagJoiner(joined);

  const copyAll = async (pdf: Uint8Array): Promise<Copies> => {
    const source = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    // One copier for pages and tags, so that tags point at the copied pages.
    const copier = PDFObjectCopier.for(source.context, joined.context);
    const pages = source.getPages().map((page) => copyPage(joined, copier, page.ref));
    const leaves = pages.map((page) => page.node);
    const sections = tags.add(source, copier, leaves);
    return { count: pages.length, pages: pages.values(), sections: sections.values() };
  };

  return {
    async add({ pdfs, order }) {
      const copies: Copies[] = [];
      for (const pdf of pdfs) copies.push(await copyAll(pdf));
      const inTurn = copies.flatMap(({ count }, index) => Array.from({ length: count }, () => index));
      for (const index of order ?? inTurn) {
        const page = copies[index]?.pages.next().value;
        const section = copies[index]?.sections.next().value;
        if (!page) throw new Error('a printed PDF has fewer pages than were drawn');
        joined.addPage(page);
        if (section) tags.place(section);
      }
    },
    async finish() {
      tags.finish();
      return joined.save({ objectsPerTick: Infinity });
    },
  };
}

interface Copies {
  readonly count: number;
  readonly pages: Iterator<PDFPage>;
  readonly sections: Iterator<PDFObject>;
}

function copyPage(joined: PDFDocument, copier: PDFObjectCopier, ref: PDFRef): PDFPage {
  const copied = copier.copy(ref);
  const page = joined.context.lookup(copied);
  if (!(page instanceof PDFPageLeaf)) throw new Error('a page of a printed PDF is no page');
  return PDFPage.of(page, copied, joined);
}
