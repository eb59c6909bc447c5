import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from '../../../electron/office/database/backup.ts';
import type { FormRequestInput } from '../../../shared/contract/forms.ts';
import { ended } from '../../forms/forms-office.ts';
import {
  administrator,
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

let office: TestOffice;
let admin: OfficeClient;
let folder: string;
let savePath: string | null;
let printAnswer: boolean;
let printed: { html: string; title: string }[];
let opened: string[];
let pdfs: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loutai-documents-'));
  savePath = null;
  printAnswer = true;
  printed = [];
  opened = [];
  pdfs = 0;
  office = openTestOffice({
    host: {
      chooseSavePath: async () => savePath,
      openFile: async (path) => void opened.push(path),
      print: async (html, { title }) => {
        if (printAnswer) printed.push({ html, title });
        return printAnswer;
      },
      // Every drawing differs, as the engine's dates make it: only what was kept can be the same again.
      htmlToPdf: async () => {
        const pdf = await PDFDocument.create();
        pdf.addPage();
        pdf.setSubject(`drawing ${++pdfs}`);
        return pdf.save();
      },
    },
  });
  admin = await firstStart(office);
});
afterEach(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const everything = { text: '', formId: null, kind: null, byId: null, from: null, to: null, subject: null };
const listed = async (client: OfficeClient, filter: Partial<typeof everything> | object = {}) =>
  (await client.documents.list({ filter: { ...everything, ...filter }, after: null, limit: 50 })).rows;

const blankSheet: FormRequestInput = { form: 'visit-sheet', visits: { of: 'blank' } };
const sheetOf = (id: string): FormRequestInput => ({
  form: 'visit-sheet',
  visits: { of: 'visits', ids: [id] },
});
const surveyOf = (customerId: string): FormRequestInput => ({
  form: 'follow-up-survey',
  customerId,
  followedBy: null,
  date: null,
  answers: {},
  choices: {},
});

async function print(client: OfficeClient, request: FormRequestInput) {
  const state = await ended(client, (await client.forms.print({ request })).job);
  expect(state.failure).toBeNull();
  return state.result;
}

async function save(client: OfficeClient, request: FormRequestInput, kind: 'docx' | 'pdf', name: string) {
  savePath = join(folder, name);
  const state = await ended(client, (await client.forms.save({ request, kind })).job);
  expect(state.state).toBe('done');
  return readFileSync(savePath);
}

async function visitOf(
  client: OfficeClient,
  name: string,
  phone: string,
  salespersonId: string | null = null,
) {
  return client.visits.register(
    visitInput({
      customer: { name, phones: [phone] },
      visit: salespersonId === null ? {} : { salespersonId },
    }),
  );
}

async function signInAgain(): Promise<void> {
  const [person] = await admin.session.people();
  await admin.session.signIn({ staffId: person?.id ?? '', secret: administrator.password });
}

const failed = (call: Promise<unknown>) =>
  call.then(
    () => 'went through',
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );

describe('the ledger of documents', () => {
  test('records what, when, by whom, of which record, with form, pages and the hash of the file', async () => {
    const visit = await visitOf(admin, '王丽', '13800138001');
    const file = await save(admin, sheetOf(visit.id), 'docx', '登记表.docx');
    const [row] = await listed(admin);
    expect(row).toMatchObject({
      number: 'WJ-20261123-001',
      state: 'issued',
      way: 'save',
      kind: 'docx',
      title: expect.stringContaining('王丽') as string,
      fileName: '登记表.docx',
      formId: 'visit-sheet',
      formTitle: '客户来访登记表',
      edition: 0,
      sheets: 1,
      pages: 1,
      byName: '管理员甲',
      bytes: file.length,
      again: 0,
      open: true,
    });
    const whole = await admin.documents.get({ id: row?.id ?? '' });
    expect(whole.hash).toBe(createHash('sha256').update(file).digest('hex'));
    expect(whole.kept).toBe('intact');
    const { entries, brokenAt } = await admin.audit.verify();
    expect({ brokenAt, entries: entries > 0 }).toEqual({ brokenAt: null, entries: true });
  });

  test('a cancelled print and a file that could not be written leave no line and no bytes', async () => {
    printAnswer = false;
    await print(admin, blankSheet);
    savePath = join(folder, 'no-such-folder', 'a.docx');
    const state = await ended(admin, (await admin.forms.save({ request: blankSheet, kind: 'docx' })).job);
    expect(state.state).toBe('failed');
    expect(await listed(admin)).toEqual([]);
    expect(await admin.documents.keeping()).toMatchObject({ documents: 0, bytes: 0 });
  });

  test('the same bytes printed twice are kept once, in two lines with numbers of their own', async () => {
    expect((await print(admin, blankSheet)).number).toBe('WJ-20261123-001');
    const once = await admin.documents.keeping();
    expect((await print(admin, blankSheet)).number).toBe('WJ-20261123-002');
    expect(await admin.documents.keeping()).toMatchObject({ documents: 2, bytes: once.bytes });
  });

  test('finds documents by number, title, customer, form, kind, person, day and record', async () => {
    const visit = await visitOf(admin, '王丽', '13800138001');
    await print(admin, sheetOf(visit.id));
    await save(admin, surveyOf(visit.customerId), 'docx', '跟踪.docx');
    office.clock.advance(24 * 60 * 60_000);
    await signInAgain();
    const second = await staffWindow(office, admin, { name: '顾问甲' });
    await print(second.client, blankSheet);
    const numbers = async (filter: object) => (await listed(admin, filter)).map((row) => row.number);
    expect(await numbers({})).toEqual(['WJ-20261124-001', 'WJ-20261123-002', 'WJ-20261123-001']);
    expect(await numbers({ text: 'WJ-20261124' })).toEqual(['WJ-20261124-001']);
    expect(await numbers({ text: '顾问甲' })).toEqual(['WJ-20261124-001']);
    expect(await numbers({ text: 'wangli' })).toEqual(['WJ-20261123-002', 'WJ-20261123-001']);
    expect(await numbers({ text: '跟踪.docx' })).toEqual(['WJ-20261123-002']);
    expect(await numbers({ text: '%' })).toEqual([]);
    expect(await numbers({ formId: 'follow-up-survey' })).toEqual(['WJ-20261123-002']);
    expect(await numbers({ kind: 'paper' })).toEqual(['WJ-20261124-001', 'WJ-20261123-001']);
    expect(await numbers({ byId: second.id })).toEqual(['WJ-20261124-001']);
    expect(await numbers({ from: '2026-11-24' })).toEqual(['WJ-20261124-001']);
    expect(await numbers({ to: '2026-11-23' })).toEqual(['WJ-20261123-002', 'WJ-20261123-001']);
    expect(await numbers({ subject: { kind: 'visit', id: visit.id } })).toEqual(['WJ-20261123-001']);
    expect(await numbers({ subject: { kind: 'customer', id: visit.customerId } })).toEqual([
      'WJ-20261123-002',
      'WJ-20261123-001',
    ]);
    const { hits } = await admin.find.search({ text: 'WJ-20261123-002', limit: 5 });
    expect(hits[0]).toMatchObject({
      kind: 'document',
      title: expect.stringContaining('WJ-20261123-002') as string,
    });
  });

  test('goes on page by page', async () => {
    for (let count = 0; count < 5; count++) await print(admin, blankSheet);
    const first = await admin.documents.list({ filter: everything, after: null, limit: 3 });
    const rest = await admin.documents.list({ filter: everything, after: first.next, limit: 3 });
    expect([...first.rows, ...rest.rows].map((row) => row.number.slice(-1))).toEqual([
      '5',
      '4',
      '3',
      '2',
      '1',
    ]);
    expect(rest.next).toBeNull();
  });
});

describe('issued again', () => {
  test('a print goes to the printer byte for byte as it was, though its record was changed since', async () => {
    const visit = await visitOf(admin, '王丽', '13800138001');
    await print(admin, sheetOf(visit.id));
    office.office.deps.raw.exec("UPDATE customer SET name = '王莉'");
    const [row] = await listed(admin);
    expect(await admin.documents.print({ id: row?.id ?? '' })).toEqual({ printed: true });
    expect(printed).toHaveLength(2);
    expect(printed[1]).toEqual(printed[0]);
    const whole = await admin.documents.get({ id: row?.id ?? '' });
    expect(whole.issuedAgain).toEqual([
      { way: 'print', at: office.clock.now().toISOString(), byName: '管理员甲' },
    ]);
    expect(whole.again).toBe(1);
  });

  test('a saved PDF and Word file come back byte for byte; the reprint is noted in ledger and audit trail', async () => {
    const pdf = await save(admin, blankSheet, 'pdf', 'a.pdf');
    const word = await save(admin, blankSheet, 'docx', 'a.docx');
    for (const row of await listed(admin)) {
      savePath = join(folder, `again.${row.kind}`);
      expect((await admin.documents.save({ id: row.id })).fileName).toBe(`again.${row.kind}`);
      await admin.documents.open({ id: row.id });
    }
    expect(readFileSync(join(folder, 'again.pdf')).equals(pdf)).toBe(true);
    expect(readFileSync(join(folder, 'again.docx')).equals(word)).toBe(true);
    expect(opened.map((path) => readFileSync(path).length)).toEqual([word.length, pdf.length]);
    expect((await listed(admin)).map((row) => row.again)).toEqual([2, 2]);
    const actions = (await admin.audit.list({ before: null, limit: 10 })).map((entry) => entry.action);
    expect(actions.filter((action) => action.startsWith('documents.'))).toEqual([
      'documents.open',
      'documents.save',
      'documents.open',
      'documents.save',
    ]);
  });

  test('a cancelled reprint is not noted', async () => {
    await print(admin, blankSheet);
    printAnswer = false;
    const [row] = await listed(admin);
    expect(await admin.documents.print({ id: row?.id ?? '' })).toEqual({ printed: false });
    expect((await listed(admin))[0]?.again).toBe(0);
  });

  test('Word and PDF are printed from their own program, and it says so', async () => {
    await save(admin, blankSheet, 'docx', 'a.docx');
    const [row] = await listed(admin);
    expect(await failed(admin.documents.print({ id: row?.id ?? '' }))).toMatch(/^REFUSED .*打开原件/);
  });
});

describe('what is kept', () => {
  const damages = [
    {
      what: 'a flipped byte',
      sql: "UPDATE issued_part SET content = CAST(x'00' || substr(content, 2) AS BLOB)",
      kept: 'damaged',
    },
    { what: 'another’s bytes', sql: "UPDATE issued_part SET content = x'1f8b'", kept: 'damaged' },
    { what: 'a part that is gone', sql: 'DELETE FROM issued_part', kept: 'missing' },
    { what: 'a file that is gone', sql: 'DELETE FROM issued_file', kept: 'missing' },
  ] as const;
  test.each(damages)('$what is told in words, and nothing is handed out', async ({ sql, kept }) => {
    await print(admin, blankSheet);
    const [row] = await listed(admin);
    const id = row?.id ?? '';
    office.office.deps.raw.exec(sql);
    expect((await admin.documents.get({ id })).kept).toBe(kept);
    const said =
      kept === 'damaged' ? /^REFUSED WJ-20261123-001 .*校验值不符/ : /^REFUSED WJ-20261123-001 .*找不到/;
    expect(await failed(admin.documents.print({ id }))).toMatch(said);
    expect(await failed(admin.documents.open({ id }))).toMatch(said);
    expect(await failed(admin.documents.save({ id }))).toMatch(said);
    expect(printed).toHaveLength(1);
    expect((await listed(admin))[0]?.again).toBe(0);
  });

  test('a backup carries it: what was issued is in the copy with the same hash', async () => {
    const file = await save(admin, blankSheet, 'docx', 'a.docx');
    const { deps } = office.office;
    const copy = new Database(backUp(deps.raw, office.dataDir, 'manual', deps.clock.now()), {
      readonly: true,
    });
    const [document] = copy.prepare('SELECT hash FROM issued_document').all() as { hash: string }[];
    const parts = copy
      .prepare('SELECT content FROM issued_part WHERE hash = ? ORDER BY part')
      .all(document?.hash);
    copy.close();
    const stored = Buffer.concat((parts as { content: Buffer }[]).map(({ content }) => content));
    const bytes = stored.equals(file) ? stored : gunzipSync(stored);
    expect(bytes.equals(file)).toBe(true);
  });

  test('a document entered when the program was cut off stays in the ledger as unconfirmed', async () => {
    await print(admin, blankSheet);
    office.office.deps.raw.exec("UPDATE issued_document SET state = 'pending'");
    expect((await listed(admin))[0]?.state).toBe('pending');
  });

  test('what has run out is removed for good by an administrator; its line stays without the name', async () => {
    const visit = await visitOf(admin, '王丽', '13800138001');
    await print(admin, sheetOf(visit.id));
    await admin.documents.setKeeping({ months: 6 });
    office.clock.advance(190 * 24 * 60 * 60_000);
    await signInAgain();
    await print(admin, blankSheet);
    const keeping = await admin.documents.keeping();
    expect(keeping).toMatchObject({ documents: 2, due: 1, months: 6 });
    expect(await failed(admin.documents.dispose({ before: '2027-05-31', due: 1 }))).toMatch(
      /^REFUSED .*没到保存期限/,
    );
    expect(await failed(admin.documents.dispose({ before: keeping.before, due: 5 }))).toMatch(
      /^CHANGED .*5 份变为 1 份/,
    );
    expect(await admin.documents.dispose({ before: keeping.before, due: 1 })).toEqual({ erased: 1 });
    const rows = await listed(admin);
    expect(rows.map(({ title, erased }) => ({ title, erased }))).toEqual([
      { title: '客户来访登记表', erased: false },
      { title: '客户来访登记表', erased: true },
    ]);
    expect(await failed(admin.documents.open({ id: rows[1]?.id ?? '' }))).toMatch(
      /^REFUSED .*已按保存期限销毁/,
    );
    const { raw } = office.office.deps;
    raw.pragma('wal_checkpoint(TRUNCATE)');
    expect(raw.prepare('SELECT count(*) FROM issued_part').pluck().get()).toBe(1);
    expect((await admin.audit.list({ before: null, limit: 1 }))[0]?.action).toBe('documents.dispose');
  });
});

describe('R-privacy: other people’s customers', () => {
  test('a salesperson opens documents with his own customers’ phones, and not those with another’s', async () => {
    const one = await staffWindow(office, admin, { name: '顾问甲' });
    const two = await staffWindow(office, admin, { name: '顾问乙' });
    const visit = await visitOf(one.client, '王丽', '13800138001', one.id);
    await print(one.client, sheetOf(visit.id));
    await print(two.client, sheetOf(visit.id));
    const [maskedOne, full] = await listed(two.client);
    expect([maskedOne?.open, full?.open]).toEqual([true, false]);
    expect((await listed(one.client)).map((row) => row.open)).toEqual([true, true]);
    expect(await failed(two.client.documents.print({ id: full?.id ?? '' }))).toMatch(
      /^FORBIDDEN .*不属于您的客户/,
    );
    expect(await failed(two.client.documents.open({ id: full?.id ?? '' }))).toMatch(/^FORBIDDEN/);
    expect(await failed(two.client.documents.save({ id: full?.id ?? '' }))).toMatch(/^FORBIDDEN/);
    expect(printed).toHaveLength(2);
    // Masked when it was issued, masked for good, whoever opens it.
    await admin.documents.print({ id: maskedOne?.id ?? '' });
    expect(printed[2]?.html).toContain('138****8001');
    expect(printed[2]?.html).not.toContain('13800138001');
  });

  test('when the customer passes to another, so does the document', async () => {
    const one = await staffWindow(office, admin, { name: '顾问甲' });
    const two = await staffWindow(office, admin, { name: '顾问乙' });
    const visit = await visitOf(one.client, '王丽', '13800138001', one.id);
    await print(one.client, sheetOf(visit.id));
    const { raw } = office.office.deps;
    raw.exec("UPDATE customer SET owner_seq = (SELECT seq FROM staff WHERE name = '顾问乙')");
    expect((await listed(one.client))[0]?.open).toBe(false);
    expect((await listed(two.client))[0]?.open).toBe(true);
  });

  test('a number typed into a form is opened by who typed it and by readers of phones only', async () => {
    const one = await staffWindow(office, admin, { name: '顾问甲' });
    const two = await staffWindow(office, admin, { name: '顾问乙' });
    const typed = { texts: { customer: '李四', phone: '139-1234-5678' }, choices: {}, rows: {} };
    await print(one.client, { form: 'typed-form', formId: 'complaint-handling-sheet', typed });
    const opens = async (client: OfficeClient) => (await listed(client))[0]?.open;
    expect([await opens(one.client), await opens(two.client), await opens(admin)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('a search by hidden digits of another’s phone finds none of his documents', async () => {
    const one = await staffWindow(office, admin, { name: '顾问甲' });
    const two = await staffWindow(office, admin, { name: '顾问乙' });
    const visit = await visitOf(one.client, '王丽', '13800138001', one.id);
    await print(one.client, sheetOf(visit.id));
    expect(await listed(two.client, { text: '0013' })).toEqual([]);
    expect(await listed(one.client, { text: '0013' })).toHaveLength(1);
  });
});
