import { writeZip, type ZipPart } from './write-zip.ts';

export interface WorkbookParts {
  /** sheetData and what follows, one text a sheet */
  readonly sheets: readonly { readonly name: string; readonly xml: string }[];
  readonly strings?: readonly string[];
  /** numFmt codes; style n + 1 uses the n-th */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** added to, or put in place of, the parts above */
  readonly extra?: readonly ZipPart[];
  readonly contentType?: string;
}

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const space =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook put together from raw XML, for what no library would write. */
export function writeWorkbook(parts: WorkbookParts): Buffer {
  const sheets = parts.sheets.map(({ xml }, index) =>
    part(`xl/worksheets/sheet${index + 1}.xml`, `<worksheet ${space}>${xml}</worksheet>`),
  );
  const own = [
    part(
      '[Content_Types].xml',
      `<Types><Override PartName="/xl/workbook.xml" ContentType="${parts.contentType ?? main}"/></Types>`,
    ),
    part('xl/workbook.xml', workbook(parts)),
    part('xl/_rels/workbook.xml.rels', relationships(parts.sheets.length)),
    part(
      'xl/sharedStrings.xml',
      `<sst ${space}>${(parts.strings ?? []).map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ),
    part('xl/styles.xml', styles(parts.formats ?? [])),
    ...sheets,
  ];
  const extra = parts.extra ?? [];
  return writeZip([...own.filter(({ name }) => !extra.some((one) => one.name === name)), ...extra]);
}

/** <sheetData> of rows of inline texts and numbers. */
export function sheetData(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) => {
    if (value === null) return '<c/>';
    return typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
  };
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`;
}

export function part(name: string, xml: string): ZipPart {
  return { name, content: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`) };
}

function workbook({ sheets, date1904 }: WorkbookParts): string {
  const list = sheets
    .map(({ name }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('');
  return `<workbook ${space}><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list}</sheets></workbook>`;
}

function relationships(sheets: number): string {
  const one = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const list = Array.from({ length: sheets }, (_, index) =>
    one(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  return `<Relationships>${list.join('')}${one('rIdS', 'sharedStrings', 'sharedStrings.xml')}${one('rIdT', 'styles', 'styles.xml')}</Relationships>`;
}

function styles(formats: readonly string[]): string {
  const codes = formats
    .map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escape(code)}"/>`)
    .join('');
  const cells = formats.map((_, index) => `<xf numFmtId="${170 + index}"/>`).join('');
  return `<styleSheet ${space}><numFmts>${codes}</numFmts><cellXfs><xf numFmtId="0"/>${cells}</cellXfs></styleSheet>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
