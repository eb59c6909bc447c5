import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MeetingOffice, meetingOffice, signedMinutes } from '../../support/meeting-office.ts';
import { docxParts } from '../../support/read-docx.ts';

let given: MeetingOffice;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loutai-minutes-'));
  given = await meetingOffice({ host: { chooseSavePath: (_, name) => Promise.resolve(join(folder, name)) } });
});
afterEach(async () => {
  await given.office.close();
  rmSync(folder, { recursive: true, force: true });
});

async function mainPart(bytes: Uint8Array): Promise<string> {
  return (await docxParts(Buffer.from(bytes))).get('word/document.xml') ?? '';
}

describe('minutes as a Word document', () => {
  test('S-7.4.1a: read and edit as a written one: headings, lists that number themselves, heads that repeat', async () => {
    const { supervisor, officer, wang } = given;
    const items = Array.from({ length: 50 }, (_, i) => ({
      what: `第 ${i + 1} 项：整理竞品价格表并发给全员`,
      ownerId: wang.id,
      dueOn: '2026-11-27',
      ofComplaints: false,
    }));
    const { id } = await signedMinutes(supervisor.client, officer, 'service', { items });
    await officer.client.meetings.amend({ id, text: '应到五人' });
    const { job } = await supervisor.client.forms.save({
      request: { form: 'meeting-record', meetingId: id },
      kind: 'docx',
    });
    await expect
      .poll(async () => (await supervisor.client.jobs.get({ id: job?.id ?? '' })).state, { timeout: 10_000 })
      .toBe('done');
    const bytes = readFileSync(join(folder, '销售服务工作会议记录-2026-11-23.docx'));
    if (process.env['LOUTAI_KEEP']) writeFileSync(process.env['LOUTAI_KEEP'], bytes);
    const xml = await mainPart(bytes);
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBeGreaterThanOrEqual(7);
    expect(xml).toContain('<w:pStyle w:val="Title"/>');
    // Two points of the problems, typed with numbers of their own, are a list that counts by itself.
    expect(xml).toContain('<w:numPr>');
    expect(xml).not.toContain('1、周末高峰期');
    expect(xml).toContain('周末高峰期接待台人手不足');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml.match(/整理竞品价格表/g)).toHaveLength(50);
    expect(xml).toContain('销售主办签字：周主办');
    expect(xml).toContain('应到五人');
    expect(xml).not.toContain('尚未签字');
  });

  test('S-7.4.2: on paper the form carries the complaint report’s outcome, the items and the signature', async () => {
    const { supervisor, manager, wang } = given;
    const followUp = { what: '回访投诉客户', ownerId: wang.id, dueOn: '2026-11-30', ofComplaints: true };
    const { id } = await signedMinutes(supervisor.client, manager, 'sales', { items: [followUp] });
    const { forms, title } = await supervisor.client.forms.preview({
      request: { form: 'meeting-record', meetingId: id },
    });
    expect(title).toBe('销售工作会议记录-2026-11-23');
    const text = JSON.stringify(forms);
    for (const part of ['研讨结果:继续保持', '[投诉跟进]回访投诉客户', '郑经理', '二楼会议室']) {
      expect(text).toContain(part);
    }
    const hidden = { request: { form: 'meeting-record', meetingId: id } } as const;
    await expect(given.lin.client.forms.preview(hidden)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('S-7.4.1b: the improvement report is printed with every step’s name, day and opinion', async () => {
    const { officer, manager, vice } = given;
    const report = { subject: '周末人手', situation: '排队', proposal: '加人', carryOutBy: null };
    const { id } = await officer.client.improvements.write(report);
    await officer.client.improvements.act({ id, version: 1, action: 'submit', opinion: '' });
    await manager.client.improvements.act({ id, version: 2, action: 'review', opinion: '同意上报' });
    await vice.client.improvements.act({ id, version: 3, action: 'approve', opinion: '准予实施' });
    const { forms } = await officer.client.forms.preview({
      request: { form: 'improvement-report', reportId: id },
    });
    const text = JSON.stringify(forms);
    for (const part of ['同意上报', '郑经理', '准予实施', '冯副总', '2026年11月23日']) {
      expect(text).toContain(part);
    }
  });
});

describe('what waits for people', () => {
  test('S-7.4.1a: 待办 names the minutes to sign, the copy to pass on, and everybody’s own items', async () => {
    const { supervisor, officer, wang, lin } = given;
    const item = { what: '整理竞品价格表', ownerId: wang.id, dueOn: '2026-11-27', ofComplaints: false };
    const started = await supervisor.client.meetings.start({ kind: 'service', heldOn: '2026-11-23' });
    const titles = async (person: typeof officer) =>
      (await person.client.todo.list()).items.filter(({ link }) => link.startsWith('/meetings'));
    expect(await titles(officer)).toMatchObject([
      { title: '签字：销售服务工作会议记录', dueOn: '2026-11-25', rule: 'S-7.4.1a' },
    ]);
    const draft = await supervisor.client.meetings.get({ id: started.id });
    await supervisor.client.meetings.discard({ id: draft.id, version: draft.version, reason: '重复' });
    const signed = await signedMinutes(supervisor.client, officer, 'service', { items: [item] });
    expect(await titles(officer)).toEqual([]);
    expect(await titles(supervisor)).toMatchObject([
      { title: '把销售服务工作会议记录送交销售部经理', dueOn: '2026-11-25', link: `/meetings/${signed.id}` },
    ]);
    expect(await titles(wang)).toMatchObject([{ title: '整理竞品价格表', dueOn: '2026-11-27' }]);
    expect(await titles(lin)).toEqual([]);
  });
});
