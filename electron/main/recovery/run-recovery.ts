import { utilityProcess } from 'electron';
import type { FromRecovery, RecoveryTask } from '../../office/host-messages.ts';

/** Does a recovery task in a process of its own; the databases concerned may be hostile or huge. */
export function runRecovery(entry: string, dataFolder: string, task: RecoveryTask): Promise<FromRecovery> {
  return new Promise((resolve) => {
    const recovery = utilityProcess.fork(entry, [dataFolder, JSON.stringify(task)], {
      serviceName: 'loutai-recovery',
    });
    recovery.once('message', (answer: FromRecovery) => {
      resolve(answer);
      recovery.kill();
    });
    recovery.once('exit', (code) => resolve({ type: 'failed', detail: `exit code ${code}` }));
  });
}
