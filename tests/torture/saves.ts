import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { random } from '../support/generate/random.ts';
import { addFindings, checkOffice, nothingFound } from './support/check-office.ts';
import { type Outcome, secondsSince } from './support/outcome.ts';
import { keep, noPromises } from './support/promises.ts';
import { startVictim } from './support/victim.ts';

/** The longest that a victim may work before it is killed. */
const longestMs = 1000;

/** Kills the office at random moments while it saves: what it said to be saved is there, whole, at the next start. */
export async function killDuringSaves(program: string, kills: number): Promise<Outcome> {
  const started = performance.now();
  const dataDir = mkdtempSync(join(tmpdir(), 'loutai-torture-'));
  const from = random(Date.now());
  const promises = noPromises();
  const found = nothingFound();
  for (let kill = 1; kill <= kills; kill++) {
    const victim = startVictim(program, ['save', dataDir]);
    await victim.until('ready');
    await setTimeout(from.next() * longestMs);
    await victim.kill();
    keep(promises, victim.said);
    addFindings(found, await checkOffice(dataDir, promises, kill % 20 === 0 || kill === kills));
  }
  rmSync(dataDir, { recursive: true });
  return {
    name: 'kill -9 during saves',
    times: kills,
    acknowledged: promises.count,
    ...found,
    unexplained: 0,
    seconds: secondsSince(started),
  };
}
