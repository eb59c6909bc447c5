import type { HandoverJobResult } from '../../../shared/contract/handovers.ts';
import { builtDocumentWorker } from '../../support/document-worker.ts';
import { firstStart, openTestOffice } from '../../support/office.ts';
import { startPrintHost } from '../../support/print-host.ts';
import { type WeekOffice, workWeek } from '../../support/week-office.ts';
import type { BenchRun } from '../support/bench-run.ts';
import type { Figure } from '../support/result.ts';
import { minutesFigures } from './minutes.ts';

const monday = '2026-11-23';
const words = { summary: '接待平稳', problems: '', competitors: '湖畔苑', proposals: '', plan: '回访' };
const figure = (name: string, value: number, unit: 'ms' | 's') =>
  ({ part: 'weekly', name, value, unit }) as const;

/** S-7.4.4: the Friday bundle of a large office as Word, PDF and Excel, from the click to the kept files; and the lists. */
export async function weeklyBench(run: BenchRun): Promise<Figure[]> {
  const size = run.smoke
    ? { salespeople: 2, visits: 6, calls: 8 }
    : { salespeople: 20, visits: 300, calls: 400 };
  const host = await startPrintHost();
  const office = openTestOffice({
    documentWorker: await builtDocumentWorker(),
    host: { htmlToPdf: (html, layout) => host.htmlToPdf(html, layout) },
  });
  try {
    const week = await workWeek(office, await firstStart(office), monday, size);
    await week.at(week.friday, '10:30:00.000Z');
    for (const { client } of week.salespeople) {
      await client.weeklyReports.submit({ monday, version: null, words });
    }
    const bundle = await timed(() => makeBundle(week));
    const list = await timed(() => week.supervisor.client.todo.list());
    const sheet = await timed(() => week.supervisor.client.dailyChecks.day({ day: monday }));
    const reports = await timed(() => week.supervisor.client.weeklyReports.week({ monday }));
    const { salespeople, visits, calls } = size;
    const name = `Friday bundle, ${salespeople} salespeople, ${visits} visits, ${calls} calls`;
    return [
      { ...figure(name, bundle / 1000, 's'), goal: { atMost: 10 } },
      figure('a supervisor’s list of what is due', list, 'ms'),
      figure('a day’s check', sheet, 'ms'),
      figure('everybody’s reports of a week', reports, 'ms'),
      ...(await minutesFigures(run)),
    ];
  } finally {
    await office.close();
    await host.close();
  }
}

async function makeBundle({ supervisor: { client } }: WeekOffice): Promise<void> {
  const { job } = await client.handovers.make({ monday, explanation: '' });
  for (;;) {
    const state = await client.jobs.get({ id: job.id });
    if (state.state === 'failed') throw new Error(`the bundle was not made: ${state.failure}`);
    if (state.state === 'done') {
      const { id } = state.result as HandoverJobResult;
      if (!(await client.handovers.list()).some((one) => one.id === id)) throw new Error('not kept');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
