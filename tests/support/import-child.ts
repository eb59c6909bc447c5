import { openForImport } from './import-file.ts';
import { firstStart, openTestOffice } from './office.ts';

/**
 * A process that imports a file until it is killed: says `rows N` as rows are committed and `done` at the end. With 'undo' it then
 * undoes the import, saying `undone N` on the way.
 */
export async function run([
  dataDir = '',
  file = '',
  importWorker = '',
  then = '',
]: readonly string[]): Promise<void> {
  const office = openTestOffice({ dataDir, importWorker });
  const admin = await firstStart(office);
  const follow = async (id: string, word: string) => {
    for (;;) {
      const { state, done } = await admin.jobs.get({ id });
      console.log(`${word} ${done}`);
      if (state !== 'running') return;
    }
  };
  const analysis = await openForImport(admin, file);
  const job = await admin.imports.apply({ id: analysis.id, noneIfBad: false });
  await follow(job.id, 'rows');
  console.log('done');
  const [made] = await admin.imports.history();
  const undo =
    then === 'undo' && made ? await admin.imports.undo({ importId: made.id, keepChanged: false }) : null;
  if (undo?.job) await follow(undo.job.id, 'undone');
  await new Promise(() => {});
}
