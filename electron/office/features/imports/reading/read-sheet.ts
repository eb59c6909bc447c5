import type { RawCell, RawRow } from '../../../../../shared/domain/import/cell.ts';
import { dateOfSerial } from '../../../../../shared/domain/import/parse-date.ts';
import type { Archive } from './archive.ts';
import { applyMerges } from './apply-merges.ts';
import { cellReference } from './cell-reference.ts';
import { importLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { parseXml } from './parse-xml.ts';
import { unescapeString, type SheetPart, type WorkbookParts } from './read-workbook-parts.ts';

/** Everything that stands in a sheet; rows without any content are left out. */
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly RawRow[];
}

/** A count shared by the sheets of a file, so that the limit holds for the whole. */
export interface RowBudget {
  rows: number;
  characters: number;
}

/** Reads one sheet as it inflates: values, cached results of formulas, dates by their style, hidden rows, merges. */
export async function readSheet(
  archive: Archive,
  part: SheetPart,
  workbook: WorkbookParts,
  budget: RowBudget,
): Promise<RawSheet> {
  const builder = new SheetBuilder(part, workbook, budget);
  await parseXml(await archive.open(part.path), part.name, {
    open: (name, attributes) => builder.open(name, attributes),
    text: (text) => builder.text(text),
    close: (name) => builder.close(name),
  });
  return { name: part.name, hidden: part.hidden, rows: applyMerges(builder.rows, builder.merges) };
}

interface RowUnderWay {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: RawCell[];
}

class SheetBuilder {
  readonly rows: RowUnderWay[] = [];
  readonly merges: string[] = [];
  readonly #part: SheetPart;
  readonly #workbook: WorkbookParts;
  readonly #budget: RowBudget;
  readonly #dates = new Map<string, RawCell>();
  #row: RowUnderWay = { number: 0, hidden: false, cells: [] };
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  #formula = false;
  #capturing = false;
  #phonetic = false;

  constructor(part: SheetPart, workbook: WorkbookParts, budget: RowBudget) {
    this.#part = part;
    this.#workbook = workbook;
    this.#budget = budget;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#capturing = !this.#phonetic;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'f') this.#formula = true;
    else if (name === 'rPh') this.#phonetic = true;
    else if (name === 'mergeCell' && this.merges.length < 50_000) this.merges.push(attributes['ref'] ?? '');
  }

  text(text: string): void {
    if (this.#capturing) this.#value += text;
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 't') this.#capturing = false;
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'row') this.#closeRow();
  }

  #openRow({ r, hidden }: Record<string, string>): void {
    const number = r === undefined ? this.#row.number + 1 : Number(r);
    if (!Number.isInteger(number) || number < 1 || number > 1_048_576)
      throw new ImportRefusal('badReference', this.#part.name);
    this.#row = { number, hidden: hidden === '1' || hidden === 'true', cells: [] };
    this.#column = -1;
  }

  #openCell({ r, t, s }: Record<string, string>): void {
    this.#column = r === undefined ? this.#column + 1 : this.#columnOf(r);
    this.#type = t ?? 'n';
    this.#style = s === undefined ? 0 : Number(s);
    this.#value = '';
    this.#formula = false;
  }

  #columnOf(text: string): number {
    const reference = cellReference(text);
    if (!reference) throw new ImportRefusal('badReference', this.#part.name);
    return reference.column;
  }

  #closeCell(): void {
    const plain = this.#plainValue();
    const cell: RawCell = this.#formula ? { kind: 'formula', result: plain } : plain;
    if (cell === null) return;
    if (this.#column >= importLimits.columns)
      throw new ImportRefusal('tooManyColumns', this.#part.name, String(importLimits.columns));
    const { cells } = this.#row;
    while (cells.length < this.#column) cells.push(null);
    cells[this.#column] = cell;
  }

  #closeRow(): void {
    if (this.#row.cells.length === 0) return;
    if (++this.#budget.rows > importLimits.rows)
      throw new ImportRefusal('tooManyRows', String(importLimits.rows));
    this.rows.push(this.#row);
  }

  #plainValue(): RawCell {
    const value = this.#value;
    if (value === '') return null;
    switch (this.#type) {
      case 's':
        return this.#workbook.strings[Number(value)] || null;
      case 'n':
        return this.#numberOrDate(value);
      case 'b':
        return { kind: 'boolean', value: value === '1' };
      case 'e':
        return { kind: 'error', code: value.slice(0, 20) };
      case 'd':
        return { kind: 'date', iso: value.slice(0, 10), time: /T(\d\d:\d\d)/.exec(value)?.[1] ?? null };
      default:
        return this.#counted(unescapeString(value));
    }
  }

  #numberOrDate(value: string): RawCell {
    const number = Number(value);
    if (Number.isNaN(number)) return this.#counted(value);
    if (this.#workbook.dateStyles[this.#style] === true) return this.#date(value, number);
    if (/e/i.test(value) && Math.abs(number) >= 1e9) return { kind: 'exponent', text: value.slice(0, 30) };
    return number;
  }

  /** The same day stands in many rows: one object for all of them. */
  #date(value: string, serial: number): RawCell {
    const known = this.#dates.get(value);
    if (known !== undefined) return known;
    const date = dateOfSerial(serial, this.#workbook.date1904);
    const cell: RawCell = date ? { kind: 'date', ...date } : serial;
    if (this.#dates.size < 100_000) this.#dates.set(value, cell);
    return cell;
  }

  /** Texts that stand in the sheet itself count like the shared ones. */
  #counted(text: string): string {
    this.#budget.characters += text.length;
    if (this.#budget.characters > importLimits.textCharacters) throw new ImportRefusal('tooMuchText');
    return text;
  }
}
