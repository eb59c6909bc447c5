import { groupBy } from '../../domain/group-by.ts';
import { plainText } from '../editions/list-grid.ts';
import type { Block, FormDescription, GridCell, GridRow, Piece } from '../model.ts';

/** Something of a form that can be placed, with what the form calls it. */
export interface PlaceableField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'choice' | 'row';
}

/** Every value of a form, in the order of the paper; company and estate are pre-printed and come last. */
export function placeableFields(form: FormDescription): readonly PlaceableField[] {
  const blocks = form.sheets.flatMap((sheet) => [...sheet.head, ...sheet.body]);
  const found = blocks.flatMap((block, index) => ofBlock(block, blocks[index - 1]));
  const first = new Map<string, PlaceableField>();
  for (const field of found) if (!first.has(field.key)) first.set(field.key, field);
  const fields = withNumbers([...first.values()]);
  const isFrame = ({ key }: PlaceableField): boolean => frame.has(key);
  return [...fields.filter((field) => !isFrame(field)), ...fields.filter(isFrame)];
}

/** Fields of the same name are told apart by their place: 致（1） … 致（4）. */
function withNumbers(fields: readonly PlaceableField[]): readonly PlaceableField[] {
  const namesakes = groupBy(fields, ({ label }) => label);
  return fields.map((field) => {
    const same = namesakes.get(field.label) ?? [];
    return same.length === 1 ? field : { ...field, label: `${field.label}（${same.indexOf(field) + 1}）` };
  });
}

const frame = new Set(['texts.companyName', 'texts.estateName']);
const frameLabels: Readonly<Record<string, string>> = {
  companyName: '公司名称',
  estateName: '楼盘名称',
  range: '起止日期',
};

/** An answer is named by the question above it. */
function ofBlock(block: Block, above: Block | undefined): readonly PlaceableField[] {
  switch (block.kind) {
    case 'line':
      return ofPieces(block.text, '');
    case 'fields':
      return block.columns.flatMap(({ label, value }) =>
        value === undefined ? [] : [textField(value, label ?? '')],
      );
    case 'answer':
      return [textField(block.value, above?.kind === 'line' ? plainText([above.text]) : '')];
    case 'grid':
      return block.rows.flatMap((row, index) =>
        'each' in row ? ofList(row.each, row.row, block.rows[index - 1]) : ofRow(row),
      );
  }
}

function ofRow(row: GridRow): readonly PlaceableField[] {
  let before = '';
  return row.cells.flatMap((cell) => {
    let name = before;
    const fields = cell.text.flatMap((pieces) => {
      const found = ofPieces(pieces, name);
      name = plainText([pieces]) || name;
      return found;
    });
    const own = plainText(cell.text);
    // A cell of fixed text names the one behind it.
    before = fields.length === 0 && own !== '' ? own : '';
    return fields;
  });
}

function ofList(
  list: string,
  row: GridRow,
  header: GridRow | { readonly each: string } | undefined,
): readonly PlaceableField[] {
  const headings: readonly GridCell[] = header && !('each' in header) ? header.cells : [];
  return row.cells.flatMap((cell, index) =>
    valuesOf(cell.text.flat()).map((key) => ({
      key: `rows.${list}.${key}`,
      label: plainText(headings[index]?.text ?? []) || key,
      kind: 'row' as const,
    })),
  );
}

function ofPieces(pieces: readonly Piece[], label: string): readonly PlaceableField[] {
  let name = label;
  return pieces.flatMap((piece): readonly PlaceableField[] => {
    if (typeof piece === 'string') {
      name = named(piece) || name;
      return [];
    }
    if ('choices' in piece) {
      return piece.options.map((option) => ({
        key: `choices.${piece.choices}.${option}`,
        label: `${named(name) || piece.choices}：${option}`,
        kind: 'choice',
      }));
    }
    return [textField('value' in piece ? piece.value : piece.blank, name)];
  });
}

function valuesOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string' || 'choices' in piece) return [];
    return ['value' in piece ? piece.value : piece.blank];
  });
}

function textField(key: string, label: string): PlaceableField {
  return { key: `texts.${key}`, label: frameLabels[key] ?? (named(label) || key), kind: 'text' };
}

/** The last words of a fixed text, without its colon. */
function named(text: string): string {
  const plain = text.replace(/[:：(（)）\s]+$/g, '').trim();
  return plain.length > 16 ? `…${plain.slice(-15)}` : plain;
}
