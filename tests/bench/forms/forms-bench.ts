import { join } from 'node:path';
import type { Host } from '../../../electron/office/host.ts';
import { renderWord } from '../../../electron/office/documents/word/render-word.ts';
import { pdfRenderer } from '../../../electron/office/documents/pdf/render-pdf.ts';
import { ended, openFormsOffice } from '../../forms/forms-office.ts';
import { everyForm } from '../../forms/every-form.ts';
import { office as letterhead, survey, surveyInput } from '../../forms/sample-forms.ts';
import { writeOffice } from '../../support/generate/write-office.ts';
import { convertToPdf } from '../../support/libre-office.ts';
import { startPrintHost } from '../../support/print-host.ts';
import { everyVisit } from '../../support/visit-input.ts';
import type { BenchRun } from '../support/bench-run.ts';
import { timeEach } from '../support/measure.ts';
import type { Figure } from '../support/result.ts';
import { mixedBatch } from './mixed-batch.ts';

const figure = (name: string, value: number, unit: 'ms' | 's' = 'ms') =>
  ({ part: 'forms', name, value, unit }) as const;

/** Every form to Word and to PDF, batches of many sheets, and what the office does today: LibreOffice. */
export async function formsBench(run: BenchRun): Promise<Figure[]> {
  const host = await startPrintHost();
  try {
    const set = () => ({
      title: '客户跟踪调查表',
      company: letterhead.companyName,
      forms: [survey(surveyInput)],
    });
    const document = await renderWord(set());
    const today = await timeEach([() => convertToPdf([document])], run.smoke ? 1 : 3);
    const sheets = run.smoke ? 5 : 500;
    return [
      ...(await eachForm(host, run.smoke ? 1 : 15)),
      ...(await mixedBatch(host, run.smoke ? 22 : 1000)),
      figure('LibreOffice turns the same form into PDF, median', today.p50),
      {
        ...figure(`${sheets} forms in one PDF`, (await manySheets(host, sheets)) / 1000, 's'),
        goal: { atMost: 8 },
      },
    ];
  } finally {
    await host.close();
  }
}

/** Every form filled, its median; the lines show the slowest. */
async function eachForm(host: Pick<Host, 'htmlToPdf'>, rounds: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { id, filled } of everyForm) {
    const set = { title: filled.title, company: letterhead.companyName, forms: [filled] };
    const word = await timeEach([() => renderWord(set)], rounds);
    const pdf = await timeEach([() => pdfRenderer(host)(set)], rounds);
    const [toWord, toPdf] = ['a form to Word, warm, median', 'a form to PDF, warm, median'];
    figures.push(
      { ...figure(`${id} to Word, warm, median`, word.p50), line: toWord, goal: { atMost: 25 } },
      { ...figure(`${id} to PDF, warm, median`, pdf.p50), line: toPdf, goal: { atMost: 80 } },
    );
  }
  return figures;
}

/** From the click to the saved file, as a job of the office; in ms. */
async function manySheets(host: Pick<Host, 'htmlToPdf'>, sheets: number) {
  const office = await openFormsOffice((html, layout) => host.htmlToPdf(html, layout));
  try {
    const { member } = await office.admin.staff.add({
      name: '顾问甲',
      post: '置业顾问',
      phone: '',
      roles: ['salesperson'],
      trainedOn: null,
      restDay: null,
      active: true,
    });
    writeOffice(
      office.test.office.deps.raw,
      { estateSeq: 1, clerkSeq: 1, salespeople: [{ seq: 2, id: member.id }] },
      sheets,
    );
    office.savePath = join(office.folder, '来访登记表.pdf');
    const range = { filter: everyVisit, order: { by: 'visitedOn', descending: false } } as const;
    const started = performance.now();
    const { job } = await office.admin.forms.save({
      request: { form: 'visit-sheet', visits: { of: 'range', range } },
      kind: 'pdf',
    });
    const end = await ended(office.admin, job);
    if (end.state !== 'done' || end.result.sheets !== sheets)
      throw new Error(`the forms were not made: ${end.failure}`);
    return performance.now() - started;
  } finally {
    await office.close();
  }
}
