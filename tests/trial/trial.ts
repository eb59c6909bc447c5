import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, businessDate } from '../../shared/domain/business-date.ts';
import { launchDesk } from '../e2e/support/launch.ts';
import { administrator } from '../support/administrator.ts';
import { open, resize, signIn } from '../e2e/support/steps.ts';
import { trialPage, type TrialResult } from './trial-page.ts';
import { desks, tryDesk } from './try-desk.ts';
import { paces } from './typist.ts';

const resultFile = 'tests/trial/results/latest.json';
const screens = { visitors: '来访登记', callers: '来电' } as const;

/**
 * `npm run trial` tries the desk in a real window; `npm run trial -- raw` or `-- human visitors` only part of it, the rest of the
 * result staying as it was. Writes tests/trial/results/latest.json and docs/trial.md.
 */
export async function run(args: readonly string[]): Promise<void> {
  const chosenPaces = Object.values(paces).filter(({ name }) => isChosen(args, Object.keys(paces), name));
  const chosenDesks = (['visitors', 'callers'] as const).filter((name) =>
    isChosen(args, Object.keys(desks), name),
  );
  let result = resultSoFar();
  for (const pace of chosenPaces) {
    for (const desk of chosenDesks) {
      const tried = await onFreshOffice(desk, pace.name);
      result = {
        ...result,
        desks: { ...result.desks, [desk]: { ...result.desks[desk], [pace.name]: tried } },
      };
      for (const { who, keys, seconds } of tried)
        console.log(`${pace.name} ${desk}: ${seconds} s, ${keys} keys, ${who}`);
    }
  }
  mkdirSync('tests/trial/results', { recursive: true });
  writeFileSync(resultFile, `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync('docs/trial.md', trialPage(result));
}

function isChosen(args: readonly string[], names: readonly string[], name: string): boolean {
  return !args.some((arg) => names.includes(arg)) || args.includes(name);
}

function resultSoFar(): TrialResult {
  const before = existsSync(resultFile)
    ? (JSON.parse(readFileSync(resultFile, 'utf8')) as TrialResult).desks
    : { visitors: {}, callers: {} };
  const measuredOn = businessDate(new Date());
  return { measuredOn, machine: `${cpus().length} cores, Linux, under Xvfb`, desks: before };
}

async function onFreshOffice(desk: keyof typeof desks, pace: keyof typeof paces) {
  const userData = mkdtempSync(join(tmpdir(), 'loutai-trial-'));
  makeOffice(join(userData, 'data'));
  const loutai = await launchDesk({ userData });
  try {
    await resize(loutai.app, 1366, 768);
    await signIn(loutai.page, administrator.name, administrator.pin);
    await open(loutai.page, screens[desk]);
    return await tryDesk(loutai.page, desk, paces[pace]);
  } finally {
    await loutai.remove();
  }
}

/** An office in which three customers came a week ago, made by the office itself in a Node of its own. */
function makeOffice(dataDir: string): void {
  const day = addDays(businessDate(new Date()), -7);
  const maker = 'tests/e2e/support/office-of-day.ts';
  execFileSync(process.execPath, ['build/run-typescript.mjs', maker, dataDir, day]);
}
