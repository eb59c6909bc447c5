import { renderMinutes } from '../../../electron/office/documents/word/minutes/render-minutes.ts';
import { meetingOffice, signedMinutes } from '../../support/meeting-office.ts';
import type { BenchRun } from '../support/bench-run.ts';
import { timeEach } from '../support/measure.ts';
import type { Figure } from '../support/result.ts';

/** S-7.4.1a: the signed minutes of a long meeting as a Word document, warm. */
export async function minutesFigures(run: BenchRun): Promise<Figure[]> {
  const given = await meetingOffice();
  try {
    const { supervisor, officer, wang } = given;
    const items = Array.from({ length: 50 }, (_, i) => ({
      what: `第 ${i + 1} 项：整理竞品价格表并发给全员`,
      ownerId: wang.id,
      dueOn: '2026-11-27',
      ofComplaints: false,
    }));
    const { document } = await signedMinutes(supervisor.client, officer, 'service', { items });
    const { p50 } = await timeEach([() => renderMinutes(document, [])], run.smoke ? 2 : 40);
    return [
      {
        part: 'weekly',
        name: 'minutes of a meeting of 50 items to Word, warm, median',
        value: p50,
        unit: 'ms',
        goal: { atMost: 60 },
      },
    ];
  } finally {
    await given.office.close();
  }
}
