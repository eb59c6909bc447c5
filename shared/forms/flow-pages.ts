import type { LaidBlock, LaidLine, LaidPage } from './laid.ts';
import { breakLines, sliceLines } from './lines.ts';
import { splitTable } from './split-table.ts';
import { textStyles } from './text-styles.ts';

export interface FlowItem {
  readonly block: LaidBlock;
  readonly keepWithPrevious: boolean;
  readonly keepWithNext: boolean;
}

export interface Flow {
  readonly head: readonly FlowItem[];
  readonly body: readonly FlowItem[];
  /** Points a page offers. */
  readonly height: number;
  /** Width of the text in points. */
  readonly width: number;
}

/** Fills pages from top to bottom; each page after the first begins with the head again, as far as it takes a third of the page. */
export function flowPages(flow: Flow): readonly LaidPage[] {
  const heads = repeatedHead(flow);
  const items = [...flow.head, ...flow.body];
  const pages: LaidBlock[][] = [[]];
  const page = (): LaidBlock[] => pages.at(-1)!;
  const turn = (): void => void pages.push([...heads]);
  const isFresh = (): boolean => pages.length > 1 && page().length === heads.length;
  const fresh = flow.height - sumBlocks(heads);

  for (const [index, item] of items.entries()) {
    let rest: LaidBlock | undefined = atTop(item.block, page().length === 0);
    while (rest) {
      const room = flow.height - sumBlocks(page()) - rest.before;
      const below = Math.min(fresh / 3, spaceBelow(items, index));
      const isForced = isFresh() || page().length === 0;
      const parts = place(rest, { room, fresh: fresh - rest.before, below, isForced, width: flow.width });
      if (parts.first) page().push(parts.first);
      rest = parts.rest;
      if (rest) turn();
    }
  }
  return pages.map((blocks) => ({ blocks }));
}

interface Place {
  readonly room: number;
  readonly fresh: number;
  readonly below: number;
  /** The page is new: something must be placed, or the flow would never end. */
  readonly isForced: boolean;
  readonly width: number;
}

function place(
  block: LaidBlock,
  { room, fresh, below, isForced, width }: Place,
): { first?: LaidBlock; rest?: LaidBlock } {
  if (block.height + below <= room) return { first: block };
  const parts =
    block.kind === 'table'
      ? splitTable(block, { room, fresh: isForced ? room : fresh, tail: below })
      : splitLine(block, { room, fresh, isForced, width });
  return parts.first === undefined && isForced ? { first: block } : parts;
}

/** A paragraph that would fill more than 40 % of a page is cut between lines; a shorter one moves as a whole. */
function splitLine(
  block: LaidLine,
  { room, fresh, isForced, width }: Pick<Place, 'room' | 'fresh' | 'isForced' | 'width'>,
): { first?: LaidLine; rest?: LaidLine } {
  const { pitch } = textStyles[block.paragraph.style];
  const lines = breakLines(block.paragraph, width);
  const taken = Math.min(Math.floor(room / pitch), lines.length - 1);
  if (taken < 1 || (!isForced && block.height <= 0.4 * fresh)) return { rest: block };
  const part = (from: number, to: number): LaidLine => ({
    ...block,
    before: from === 0 ? block.before : 0,
    height: (to - from) * pitch,
    paragraph: sliceLines(block.paragraph, lines.slice(from, to)),
  });
  return { first: part(0, taken), rest: part(taken, lines.length) };
}

/** What must stand on the same page below a block's last line. */
function spaceBelow(items: readonly FlowItem[], index: number): number {
  const next = items[index + 1];
  if (next === undefined) return 0;
  if (next.keepWithPrevious) return next.block.before + next.block.height + spaceBelow(items, index + 1);
  if (!items[index]!.keepWithNext) return 0;
  const isWhole = next.block.kind === 'line';
  return (
    next.block.before + (isWhole ? next.block.height + spaceBelow(items, index + 1) : firstRow(next.block))
  );
}

function firstRow(block: LaidBlock): number {
  return block.kind === 'table' ? (block.rows[0]?.height ?? 0) : block.height;
}

function repeatedHead({ head, height }: Flow): readonly LaidBlock[] {
  const blocks: LaidBlock[] = [];
  for (const { block } of head) {
    const next = atTop(block, blocks.length === 0);
    if (sumBlocks([...blocks, next]) > height / 3) break;
    blocks.push(next);
  }
  return blocks;
}

function atTop(block: LaidBlock, isTop: boolean): LaidBlock {
  return isTop ? { ...block, before: 0 } : block;
}

function sumBlocks(blocks: readonly LaidBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.before + block.height, 0);
}
