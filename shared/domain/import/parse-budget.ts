import type { RawCell } from './cell.ts';
import { readText } from './clean-text.ts';
import { finding, nothing, read, type Finding, type Reading } from './finding.ts';
import { readRange } from './parse-range.ts';

/** Money in 分 (integers); `to` equals `from` when one figure was given, null when the range is open. */
export interface ReadBudget {
  readonly from: number | null;
  readonly to: number | null;
}

/** The unit in the column's heading, as in 预算(万元). */
export type BudgetUnit = 'wan' | 'yuan' | null;

const leastFen = 10_000n * 100n;
const mostFen = 1_000_000_000n * 100n;
const units = /(?:人民币|rmb|￥|¥|万元|万|w|元|块)/gi;

/**
 * A budget in 分 from 250万, 200-250万, 250万以内, 2500000元. A figure without unit counts as 万 (below 10,000), with a warning unless
 * the heading says so. Counted in whole numbers throughout: 0.1万 is exactly 100,000 分. Under 1万 or over 10亿 is an error.
 */
export function parseBudget(cell: RawCell | undefined, unit: BudgetUnit): Reading<ReadBudget> {
  const text = readText(cell, 200);
  if (text.value === null)
    return text.findings.length > 0 ? { value: null, findings: text.findings } : nothing;
  const range = readRange(text.value, units);
  if (!range) return read<ReadBudget>(null, ...text.findings, finding('budgetUnreadable', text.value));
  const scale = scaleOf(text.value, range.from ?? range.to ?? '', unit);
  const amounts = [range.from, range.to].map((figure) => (figure === null ? null : fenOf(figure, scale.fen)));
  const notes = scale.taken ? [...text.findings, finding('budgetUnitTaken', text.value)] : text.findings;
  return checked(text.value, amounts[0] ?? null, amounts[1] ?? null, notes);
}

function scaleOf(written: string, figure: string, unit: BudgetUnit): { fen: bigint; taken: boolean } {
  if (/万|w/i.test(written)) return { fen: 1_000_000n, taken: false };
  if (/元|块/.test(written)) return { fen: 100n, taken: false };
  if (unit !== null) return { fen: unit === 'wan' ? 1_000_000n : 100n, taken: false };
  return Number(figure) < 10_000 ? { fen: 1_000_000n, taken: true } : { fen: 100n, taken: false };
}

/** Exact: the decimal's digits times the scale, without floating point. Null when it is not a whole number of 分. */
function fenOf(figure: string, scale: bigint): bigint | null {
  const [whole = '0', fraction = ''] = figure.split('.');
  const digits = BigInt(`${whole}${fraction}`) * scale;
  const divisor = 10n ** BigInt(fraction.length);
  return digits % divisor === 0n ? digits / divisor : null;
}

function checked(
  written: string,
  first: bigint | null,
  second: bigint | null,
  before: readonly Finding[],
): Reading<ReadBudget> {
  const given = [first, second].filter((amount) => amount !== null);
  if (given.length === 0 || given.some((amount) => amount < leastFen || amount > mostFen)) {
    return read<ReadBudget>(null, ...before, finding('budgetImpossible', written));
  }
  const backwards = first !== null && second !== null && first > second;
  const [from, to] = backwards ? [second, first] : [first, second];
  const value = { from: from === null ? null : Number(from), to: to === null ? null : Number(to) };
  return backwards
    ? read(value, ...before, finding('budgetReversed', written, `${wan(value.from)}-${wan(value.to)}万`))
    : { value, findings: before };
}

function wan(fen: number | null): string {
  return String((fen ?? 0) / 1_000_000);
}
