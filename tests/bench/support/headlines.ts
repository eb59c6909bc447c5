import type { Figure } from './result.ts';

/** Figures for the table: those that go into one line are replaced by the worst of them. */
export function headlines(figures: readonly Figure[]): Figure[] {
  const lines = new Map<string, Figure[]>();
  for (const figure of figures) {
    const line = figure.line ?? figure.name;
    lines.set(line, [...(lines.get(line) ?? []), figure]);
  }
  return [...lines].flatMap(([name, all]) => {
    const [worst] = all.toSorted((a, b) => b.value - a.value);
    if (!worst) return [];
    return [
      all.length === 1 ? { ...worst, name } : { ...worst, name: `${name}, worst of ${all.length} kinds` },
    ];
  });
}
