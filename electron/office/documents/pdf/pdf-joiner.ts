import { ParseSpeeds, PDFDocument, PDFObjectCopier, PDFPage, PDFPageLeaf, type PDFRef } from 'pdf-lib';
import { createTagJoiner } from './tag-joiner.ts';

/** Puts PDFs behind each other. */
export interface PdfJoiner {
  add(pdf: Uint8Array): Promise<void>;
  finish(): Promise<Uint8Array>;
}

/** Joins PDFs of the print engine into one with a title; their tags for screen readers are joined too. */
export async function createPdfJoiner(title: string): Promise<PdfJoiner> {
  const joined = await PDFDocument.create();
  joined.setTitle(title, { showInWindowTitleBar: true });
  joined.setLanguage('zh-CN');
  const tags = createTagJoiner(joined);
  return {
    async add(pdf) {
      const source = await PDFDocument.load(pdf, {
        updateMetadata: false,
        parseSpeed: ParseSpeeds.Fastest,
      });
      // One copier for pages and tags, so that tags point at the copied pages.
      const copier = PDFObjectCopier.for(source.context, joined.context);
      const pages = source.getPages().map((page) => copyPage(joined, copier, page.ref));
      tags.add(
        source,
        copier,
        pages.map((page) => page.node),
      );
      for (const page of pages) joined.addPage(page);
    },
    async finish() {
      tags.finish();
      return joined.save({ objectsPerTick: Infinity });
    },
  };
}

function copyPage(joined: PDFDocument, copier: PDFObjectCopier, ref: PDFRef): PDFPage {
  const copied = copier.copy(ref);
  const page = joined.context.lookup(copied);
  if (!(page instanceof PDFPageLeaf)) throw new Error('a page of a printed PDF is no page');
  return PDFPage.of(page, copied, joined);
}
