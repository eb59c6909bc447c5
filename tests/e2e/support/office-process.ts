import type { Desk } from './launch.ts';

/** The process id of the office, or undefined while there is none. */
export function officePid(desk: Desk): Promise<number | undefined> {
  return desk.app.evaluate(
    ({ app }) =>
      app.getAppMetrics().find((each) => each.type === 'Utility' && each.name === 'loutai-office')?.pid,
  );
}

/** Ends the office process without warning; answers the id it had. */
export async function killOffice(desk: Desk): Promise<number> {
  return signalOffice(desk, 'SIGKILL');
}

/** Keeps the office from answering until what it returns is called. */
export async function stallOffice(desk: Desk): Promise<() => void> {
  const pid = await signalOffice(desk, 'SIGSTOP');
  return () => void process.kill(pid, 'SIGCONT');
}

async function signalOffice(desk: Desk, signal: NodeJS.Signals): Promise<number> {
  const pid = await officePid(desk);
  if (pid === undefined) throw new Error('there is no office process');
  process.kill(pid, signal);
  return pid;
}
