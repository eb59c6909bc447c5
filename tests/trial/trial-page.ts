import { type Pace, paces } from './typist.ts';
import type { desks, Tried } from './try-desk.ts';

/** What a run of the trial measured, desk by desk and pace by pace. */
export interface TrialResult {
  readonly measuredOn: string;
  readonly machine: string;
  readonly desks: Readonly<Record<keyof typeof desks, Partial<Record<Pace['name'], readonly Tried[]>>>>;
}

const titles = { visitors: 'Ten visitors', callers: 'Five callers' } as const;
/** What the spec asks for (spec/README.md): registered in under 20 seconds. */
export const goalSeconds = 20;

/** The trial as a page of docs: how it was done, and every entry's keys and seconds. */
export function trialPage(result: TrialResult): string {
  const { keyMs, thinkMs } = paces.human;
  return `# The desk, tried as a new clerk would

\`npm run trial\` drives the real window by keyboard alone: ten visitors and five callers in a row, on an office in which three
customers came a week ago. *Raw* presses key after key without a pause and so measures the program; *human* waits ${keyMs} ms
before every key (names are spelt in pinyin, key by key) and ${thinkMs / 1000} s of thought before every field. Seconds run from
the first key to the saved entry in today's list and the cursor back in the empty form. Goal: under ${goalSeconds} s an entry.

Measured on ${result.measuredOn}, ${result.machine}.

${table('visitors', result)}

${table('callers', result)}
`;
}

function table(desk: keyof typeof titles, { desks: of }: TrialResult): string {
  const { raw = [], human = [] } = of[desk];
  const rows = (human.length > 0 ? human : raw).map(
    ({ who, keys, fields }, index) =>
      `| ${index + 1} | ${who} | ${fields} | ${keys} | ${shown(raw[index]?.seconds)} | ${shown(human[index]?.seconds)} |`,
  );
  const head = '| | entry | fields | keys | raw, s | human, s |\n|---|---|---|---|---|---|';
  return `## ${titles[desk]}\n${head}\n${rows.join('\n')}\n| | **mean** | | ${shown(mean(raw.map(({ keys }) => keys)), 0)} | ${shown(mean(raw.map(({ seconds }) => seconds)))} | ${shown(mean(human.map(({ seconds }) => seconds)))} |`;
}

function mean(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function shown(number: number | undefined, digits = 2): string {
  return number === undefined ? '–' : number.toFixed(digits);
}
