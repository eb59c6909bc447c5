// The recovery process: recovery.js DATA-FOLDER TASK-AS-JSON. Does one task, says how it went, and ends.
import { systemClock } from '../clock.ts';
import { endWork } from '../database/at-work-mark.ts';
import { databaseFile } from '../database/open.ts';
import type { FromRecovery, RecoveryTask } from '../host-messages.ts';
import { listBackups } from './list-backups.ts';
import { backupsFolder, startNew, startWithBackup } from './recover.ts';

const [dataDir, task] = process.argv.slice(2);
if (!dataDir || !task) throw new Error('recovery.js DATA-FOLDER TASK');
const answer = await perform(dataDir, JSON.parse(task) as RecoveryTask);
// Ends by itself: an exit here could overtake the message.
process.parentPort.postMessage(answer);

/** A task that failed has moved nothing. */
async function perform(folder: string, todo: RecoveryTask): Promise<FromRecovery> {
  const place = { dataDir: folder, clock: systemClock };
  try {
    if (todo.task === 'inspect') {
      return { type: 'inspected', ...(await listBackups(backupsFolder(folder))) };
    }
    if (todo.task === 'goOn') {
      endWork(databaseFile(folder));
      return { type: 'goesOn' };
    }
    const setAsideIn =
      todo.task === 'restore' ? await startWithBackup(place, todo.backup) : await startNew(place);
    return { type: 'recovered', setAsideIn };
  } catch (error) {
    return { type: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}
