import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import { wordStyleId, wordStyles } from './word-styles.ts';
import { element, type Xml } from './xml.ts';

/** A Word document without contents: the parts beside the main one, and what the main one needs of them. */
export interface WordSkeleton {
  /** Parts by name, without word/document.xml. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** The main part up to and with `<w:body>`. */
  readonly opening: string;
  /** The reference of the footer which counts the pages of the whole document; undefined without one. */
  readonly footer: Xml | undefined;
}

export const mainPart = 'word/document.xml';
/** Title, subject and company. */
export const propertiesPart = 'docProps/core.xml';

/** What a document says of itself; its subject are the numbers of its forms. */
export interface WordProperties {
  readonly title: string;
  readonly company: string;
  readonly subject: string;
}

/** Package, styles and properties of a Word document, made by docx. */
export async function wordSkeleton(
  { title, company, subject }: WordProperties,
  counted: boolean,
): Promise<WordSkeleton> {
  const document = new Document({
    title,
    subject,
    creator: company,
    lastModifiedBy: company,
    description: title,
    styles: wordStyles,
    sections: [{ children: [], ...(counted && { footers: { default: countedFooter() } }) }],
  });
  const { [mainPart]: main, ...parts } = unzipSync(await Packer.toBuffer(document));
  const text = new TextDecoder().decode(main);
  const reference = /<w:footerReference\b[^>]*\br:id="([^"]+)"/.exec(text)?.[1];
  return {
    parts,
    opening: text.slice(0, text.indexOf('<w:body>') + '<w:body>'.length),
    footer: reference ? element('w:footerReference', { 'w:type': 'default', 'r:id': reference }) : undefined,
  };
}

/** The same words as shared/forms/number-through.ts, with fields for the figures. */
function countedFooter(): Footer {
  const words = ['总第', PageNumber.CURRENT, '页 共', PageNumber.TOTAL_PAGES, '页'];
  return new Footer({
    children: [
      new Paragraph({
        style: wordStyleId('small'),
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: words })],
      }),
    ],
  });
}
