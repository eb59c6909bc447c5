import { importFindingTexts, type ImportFindingCode } from '../../texts/import-findings.ts';

export type FindingLevel = 'note' | 'warning' | 'error';

/** What was found in one cell, in Chinese: the cause and, where there is something to do, the remedy. */
export interface Finding {
  readonly code: ImportFindingCode;
  readonly level: FindingLevel;
  readonly cause: string;
  readonly remedy: string;
}

/** A value read from a cell, or null, and what was made of it. An error among the findings means: no usable value. */
export interface Reading<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

const longestQuote = 40;

/** The finding of that code; texts of cells are cut to 40 characters, so that a message stays readable. */
export function finding(code: ImportFindingCode, ...parts: readonly string[]): Finding {
  const [level, cause, remedy] = importFindingTexts[code];
  return {
    code,
    level,
    cause: cause.replace(/\{(\d)\}/g, (_, index: string) => quoted(parts[Number(index)])),
    remedy,
  };
}

export function read<T>(value: T | null, ...findings: readonly Finding[]): Reading<T> {
  return { value, findings };
}

export const nothing: Reading<never> = { value: null, findings: [] };

export function hasError(findings: readonly Finding[]): boolean {
  return findings.some((one) => one.level === 'error');
}

function quoted(part: string | undefined): string {
  const text = (part ?? '').replace(/\s+/g, ' ').trim();
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
