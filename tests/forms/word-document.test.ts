import { beforeAll, describe, expect, test } from 'vitest';
import { renderWord } from '../../electron/office/documents/word/render-word.ts';
import { formText } from '../../shared/forms/form-text.ts';
import type { LaidForm } from '../../shared/forms/laid.ts';
import { convertToPdf, roundTrip } from '../support/libre-office.ts';
import { bodyText, docxParts, elementNames } from '../support/read-docx.ts';
import { pdfInfo, pdfText } from '../support/read-pdf.ts';
import {
  hostileTexts,
  office,
  plainText,
  register,
  sheet,
  sheetInput,
  survey,
  surveyInput,
  visitRow,
} from './sample-forms.ts';

const write = (...forms: LaidForm[]): Promise<Uint8Array> =>
  renderWord({ title: forms[0]?.title ?? '', company: office.companyName, forms });
const documentXml = async (docx: Uint8Array): Promise<string> =>
  (await docxParts(docx)).get('word/document.xml') ?? '';

const many = register(Array.from({ length: 40 }, () => visitRow));
let survey1: Uint8Array;
let register1: Uint8Array;
let sheet1: Uint8Array;

beforeAll(async () => {
  [survey1, register1, sheet1] = await Promise.all([
    write(survey(surveyInput)),
    write(many),
    write(sheet(sheetInput)),
  ]);
});

describe('a Word document', () => {
  test('holds the text of the layout as plain text, in order', async () => {
    for (const [docx, form] of [
      [survey1, survey(surveyInput)],
      [register1, many],
      [sheet1, sheet(sheetInput)],
    ] as const) {
      expect(plainText(bodyText(await documentXml(docx)))).toBe(plainText(formText(form).join('')));
    }
  });

  test('is well-formed in all its parts', async () => {
    const parts = [...(await docxParts(sheet1))].filter(([name]) => /\.(xml|rels)$/.test(name));
    expect(parts.length).toBeGreaterThan(10);
    for (const [, text] of parts) expect(elementNames(text).length).toBeGreaterThan(0);
  });

  test('begins each page with an explicit break and each form with a section whose pages count from 1', async () => {
    const xml = await documentXml(await write(survey(surveyInput), many));
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1 + many.pages.length - 1);
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(2);
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  });

  test('marks header rows as repeating, and lets no row break across pages by itself', async () => {
    const xml = await documentXml(register1);
    expect(xml.match(/<w:tblHeader\b/g)).toHaveLength(many.pages.length);
    expect(xml.match(/<w:cantSplit\b/g)).toHaveLength(xml.match(/<w:tr>/g)?.length ?? 0);
  });

  test('names 宋体 and 黑体 for Chinese and Times New Roman for Latin letters, in styles', async () => {
    const styles = (await docxParts(survey1)).get('word/styles.xml') ?? '';
    const fontsOf = (id: string): string =>
      new RegExp(`w:styleId="${id}".*?<w:rFonts ([^>]*)/>`, 's').exec(styles)?.[1] ?? '';
    expect(fontsOf('FormTitle')).toContain('w:eastAsia="SimHei"');
    expect(fontsOf('FormBody')).toContain('w:eastAsia="SimSun"');
    for (const id of ['FormTitle', 'FormBody', 'FormCell']) {
      expect(fontsOf(id)).toContain('w:ascii="Times New Roman"');
      expect(fontsOf(id)).toContain('w:hint="eastAsia"');
    }
    expect(await documentXml(survey1)).not.toContain('w:rFonts');
  });

  test('has check boxes that can be clicked, with their signs as text', async () => {
    const xml = await documentXml(survey1);
    expect(xml.match(/<w14:checkbox>/g)).toHaveLength(22);
    expect(xml.match(/<w14:checked w14:val="1"/g)).toHaveLength(8);
    expect(xml).not.toContain('<w:sym');
  });

  test('has the page number as a field', async () => {
    expect((await documentXml(survey1)).match(/<w:fldSimple w:instr="PAGE">/g)).toHaveLength(2);
  });

  test('says title, form number and company in its properties', async () => {
    const core = (await docxParts(survey1)).get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>客户跟踪调查表</dc:title>');
    expect(core).toContain('<dc:subject>GFP19-1-F1.2</dc:subject>');
    expect(core).toContain(`<dc:creator>${office.companyName}</dc:creator>`);
  });

  test.each(hostileTexts)('prints %j literally (bad inputs 3, 5, 6, 7, 65)', async (text) => {
    const form = survey({ ...surveyInput, customerName: text });
    expect(bodyText(await documentXml(await write(form)))).toContain(text);
  });

  test('keeps its text and pages when LibreOffice opens it and writes it again', async () => {
    const again = await roundTrip([survey1, register1, sheet1]);
    const forms = [survey(surveyInput), many, sheet(sheetInput)];
    for (const [index, pdf] of (await convertToPdf(again)).entries()) {
      const form = forms[index]!;
      expect(plainText(await pdfText(pdf))).toBe(plainText(formText(form).join('')));
      expect(Number((await pdfInfo(pdf))['Pages'])).toBe(form.pages.length);
    }
  });

  test('of several forms counts the pages of each form anew', async () => {
    const forms = [survey(surveyInput), sheet(sheetInput), survey()];
    const [pdf] = await convertToPdf([await write(...forms)]);
    expect(plainText(await pdfText(pdf!))).toBe(plainText(forms.flatMap(formText).join('')));
    expect((await pdfInfo(pdf!))['Pages']).toBe('5');
  });
});
