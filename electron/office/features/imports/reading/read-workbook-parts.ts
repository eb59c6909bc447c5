import type { Archive } from './archive.ts';
import { importLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { parseXml } from './parse-xml.ts';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** What is needed before a sheet can be read. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  /** by style index: whether numbers in that style are dates */
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

/** Reads the workbook's list of sheets, its shared strings and its styles. External links, macros and drawings are never opened. */
export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const path = await workbookPath(archive);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const targets = await relationships(archive, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const { sheets, date1904 } = await readSheetList(archive, path, targets);
  const partOf = (type: string) =>
    [...targets.values()].find((target) => target.type.endsWith(`/${type}`))?.path ?? '';
  return {
    sheets,
    date1904,
    strings: await readStrings(archive, partOf('sharedStrings')),
    dateStyles: await readDateStyles(archive, partOf('styles')),
  };
}

async function workbookPath(archive: Archive): Promise<string> {
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name))) throw new ImportRefusal('macros');
  if (!archive.has('[Content_Types].xml')) throw new ImportRefusal('otherDocument');
  let path = '';
  let kind = '';
  await parseXml(await archive.open('[Content_Types].xml'), '目录', {
    open: (name, { ContentType: type = '', PartName: part = '' }) => {
      if (name !== 'Override' || !/(?:spreadsheetml|ms-excel)\.(?:sheet|template)[\w.]*\.main/i.test(type))
        return;
      path = part.replace(/^\//, '');
      kind = type;
    },
  });
  if (/macroEnabled/i.test(kind)) throw new ImportRefusal('macros');
  if (/binary/i.test(kind) || archive.has('xl/workbook.bin')) throw new ImportRefusal('binary');
  if (path === '' || !archive.has(path)) throw new ImportRefusal('otherDocument');
  return path;
}

interface Target {
  readonly type: string;
  readonly path: string;
}

async function relationships(archive: Archive, part: string, folder: string): Promise<Map<string, Target>> {
  const targets = new Map<string, Target>();
  await parseXml(await archive.open(part), '目录', {
    open: (name, { Id: id, Target: target, Type: type = '', TargetMode: mode }) => {
      if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return;
      targets.set(id, {
        type,
        path: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
      });
    },
  });
  return targets;
}

async function readSheetList(archive: Archive, path: string, targets: ReadonlyMap<string, Target>) {
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await parseXml(await archive.open(path), '工作簿', {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key === 'r:id' || key.endsWith(':id'))?.[1] ?? '';
      const target = targets.get(id);
      const hidden = /hidden/i.test(attributes['state'] ?? '');
      if (target?.type.endsWith('/worksheet'))
        sheets.push({ name: attributes['name'] ?? '', path: target.path, hidden });
    },
  });
  return { sheets: sheets.slice(0, importLimits.sheets), date1904 };
}

/** Shared strings; phonetic hints (rPh) are left out, rich text runs are joined. */
async function readStrings(archive: Archive, path: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  let characters = 0;
  await parseXml(await archive.open(path), '文字', {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (text) => {
      if (!inText) return;
      characters += text.length;
      if (characters > importLimits.textCharacters) throw new ImportRefusal('tooMuchText');
      current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(unescapeString(current));
    },
  });
  return strings;
}

/** _x000D_ and its like, which the format writes for characters XML cannot hold. */
export function unescapeString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const builtInDates = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

async function readDateStyles(archive: Archive, path: string): Promise<readonly boolean[]> {
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  await parseXml(await archive.open(path), '样式', {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId']);
      if (name === 'numFmt') formats.set(id, isDateFormat(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) styles.push(formats.get(id) ?? builtInDates(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** A format with year, month, day, hour or second marks outside of quotes and brackets: yyyy"年"m"月"d"日", [$-804]m/d. */
function isDateFormat(code: string): boolean {
  const marks = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/General/gi, '');
  return /[ymdhs]/i.test(marks);
}
