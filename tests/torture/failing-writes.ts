import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorTexts } from '../../shared/texts/errors.ts';
import { random } from '../support/generate/random.ts';
import { addFindings, checkOffice, nothingFound } from './support/check-office.ts';
import { type Outcome, secondsSince } from './support/outcome.ts';
import { keep, noPromises } from './support/promises.ts';
import { startVictim } from './support/victim.ts';

/** KiB beyond which the system lets no file grow: more than the new database has, less than the log gets before it is folded in. */
const limits = { least: 1300, most: 3900 };

/** The system refuses writes from a random place on (Linux): the office says so, goes on, and nothing is half there. */
export async function failWrites(program: string, times: number): Promise<Outcome> {
  const started = performance.now();
  const name = 'writes that the system refuses';
  const found = nothingFound();
  let acknowledged = 0;
  let unexplained = 0;
  if (process.platform !== 'linux') times = 0;
  const from = random(Date.now());
  const fresh = mkdtempSync(join(tmpdir(), 'loutai-fresh-'));
  if (times > 0) await newOffice(program, fresh);
  for (let i = 0; i < times; i++) {
    const dataDir = mkdtempSync(join(tmpdir(), 'loutai-failing-'));
    cpSync(fresh, dataDir, { recursive: true });
    const limit = limits.least + from.below(limits.most - limits.least);
    const victim = startVictim(program, ['save', dataDir], limit);
    await victim.until('refused');
    await victim.kill();
    const promises = noPromises();
    keep(promises, victim.said);
    acknowledged += promises.count;
    unexplained += victim.said.filter(
      (one) => one.type === 'refused' && one.message !== errorTexts.STORAGE,
    ).length;
    addFindings(found, await checkOffice(dataDir, promises, true));
    rmSync(dataDir, { recursive: true });
  }
  rmSync(fresh, { recursive: true });
  return { name, times, acknowledged, ...found, unexplained, seconds: secondsSince(started) };
}

/** An office on its first day. */
async function newOffice(program: string, dataDir: string): Promise<void> {
  const victim = startVictim(program, ['save', dataDir]);
  await victim.until('ready');
  await victim.kill();
  // Opening and closing folds its log in, so that every victim starts on the same file.
  await checkOffice(dataDir, noPromises(), false);
}
