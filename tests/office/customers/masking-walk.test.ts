import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isContractProcedure } from '@orpc/contract';
import { PDFDocument } from 'pdf-lib';
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';
import { mayCall, permissions } from '../../../shared/domain/permissions.ts';
import { callInput } from '../../support/call-input.ts';
import { contactInput } from '../../support/contact-input.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { procedurePaths } from '../../support/procedures.ts';
import { docxParts } from '../../support/read-docx.ts';
import { sampleInputs } from '../../support/sample-input.ts';
import { visitInput } from '../../support/visit-input.ts';

// The owner's customers; nobody else may read more of them than the mask shows.
const visitors = ['13876543210', '13976543211', '075526543212'];
const phones = [...visitors, '13676543213'];
// A schema of many choices would fit many more; the first ones hold every id.
const mostSamples = 80;
const showing = [
  'calls.get',
  'calls.list',
  'customers.compare',
  'customers.get',
  'customers.list',
  'customers.record',
  'customers.search',
  'find.search',
  'forms.preview',
  'visits.get',
  'visits.list',
];
let office: TestOffice;
let other: OfficeClient;
let ids: string[];
let saved: string;
beforeAll(async () => {
  saved = mkdtempSync(join(tmpdir(), 'loutai-saved-'));
  let files = 0;
  const paper = await PDFDocument.create();
  paper.addPage();
  const onePage = await paper.save();
  const html: string[] = [];
  office = openTestOffice({
    host: {
      chooseSavePath: (_, name) => Promise.resolve(join(saved, `${++files}-${name}`)),
      openFile: () => Promise.resolve(),
      htmlToPdf: (text) => {
        html.push(text);
        return Promise.resolve(onePage);
      },
      print: (text) => {
        html.push(text);
        return Promise.resolve(true);
      },
    },
  });
  printed = html;
  const admin = await firstStart(office);
  const owner = await staffWindow(office, admin, { name: '顾问甲' });
  other = (await staffWindow(office, admin, { name: '顾问乙' })).client;
  ids = await ownedRecords(admin, owner);
});
let printed: string[];
afterAll(async () => {
  rmSync(saved, { recursive: true, force: true });
  await office.close();
});

/** Everything there can be of the owner's customers; answers all their ids. */
async function ownedRecords(
  admin: OfficeClient,
  owner: { client: OfficeClient; id: string },
): Promise<string[]> {
  const found: string[] = [owner.id];
  const customers: string[] = [];
  for (const phone of visitors) {
    const made = await owner.client.visits.register(
      visitInput({ customer: { name: '张晓明', phones: [phone] }, visit: { salespersonId: owner.id } }),
    );
    customers.push(made.customerId);
    found.push(made.id, made.customerId);
  }
  const called = await owner.client.calls.register(callInput({ phone: '13676543213', callerName: '李四' }));
  found.push(called.id);
  const [first = '', second = ''] = customers;
  const contact = contactInput({ customerId: first, on: '2026-11-23' });
  found.push((await owner.client.followUps.record(contact)).id);
  await owner.client.customers.linkRelative({ id: first, otherId: second, relation: '配偶' });
  found.push((await admin.ownership.raise({ customerId: first, claimantId: owner.id, reason: '争议' })).id);
  return found;
}

/** Streams, sessions and what would end the walk itself. */
const left = new Set([
  'kioskMode.start',
  'events.subscribe',
  'session.signOut',
  'session.lock',
  'setup.create',
  'customers.unmask',
]);
const reading = (path: string) =>
  /\.(?:list|get|search|record|count|preview|save|print)$/.test(path) ? 0 : 1;
const walked = () =>
  procedurePaths()
    .filter((path) => permissions[path] !== 'public' && mayCall(path, ['salesperson']) && !left.has(path))
    .toSorted((a, b) => reading(a) - reading(b));

describe('a salesperson’s every call', () => {
  test('R-privacy: no procedure, error, document or print gives him a phone of another’s customer', async () => {
    const leaks: string[] = [];
    const masked = new Set<string>();
    for (const path of walked()) {
      for (const input of inputsOf(path)) {
        const answer = await call(path, input);
        if (/13[68]\*{4}321[03]/.test(answer)) masked.add(path);
        if (phones.some((phone) => answer.includes(phone))) leaks.push(path);
      }
    }
    const documents = await documentTexts();
    expect([...new Set(leaks)]).toEqual([]);
    expect(documents.filter(holdsPhone)).toEqual([]);
    expect(printed.filter(holdsPhone)).toEqual([]);
    // The walk met the owner's customers, masked, in answers, documents and on paper.
    expect([...masked]).toEqual(expect.arrayContaining(showing));
    expect(documents.filter((text) => text.includes('138****3210'))).not.toEqual([]);
    expect(printed.filter((text) => text.includes('138****3210'))).not.toEqual([]);
  });

  test('R-privacy: the walk calls every procedure a salesperson may call', () => {
    const skipped = procedurePaths().filter(
      (path) => permissions[path] !== 'public' && mayCall(path, ['salesperson']) && !walked().includes(path),
    );
    expect(skipped.toSorted()).toEqual(['customers.unmask', 'events.subscribe', 'kioskMode.start']);
  });
});

const holdsPhone = (text: string) => phones.some((phone) => text.includes(phone));

function inputsOf(path: string): unknown[] {
  const node = path.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], contract);
  if (!isContractProcedure(node)) return [];
  const schema = node['~orpc'].inputSchema as z.ZodType | undefined;
  if (!schema) return [undefined];
  const samples = [false, true].flatMap((full) =>
    ['', '张', '3210'].flatMap((text) =>
      ids.flatMap((id, i) => {
        const otherId = ids[(i + 2) % ids.length] ?? id;
        return sampleInputs(schema, { id, otherId, day: '2026-11-23', text, full });
      }),
    ),
  );
  const byText = new Map(samples.map((sample) => [JSON.stringify(sample), sample]));
  return [...byText.values()].slice(0, mostSamples);
}

/** The answer, or the error whole, as text. */
async function call(path: string, input: unknown): Promise<string> {
  const procedure = path
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], other) as (
    given: unknown,
  ) => Promise<unknown>;
  try {
    return JSON.stringify(await procedure(input)) ?? '';
  } catch (error) {
    const { message, data } = error as { message: string; data?: unknown };
    return `error:${message}${JSON.stringify(data) ?? ''}`;
  }
}

/** The texts of the Word files that were saved, once the jobs that write them have come to rest. */
async function documentTexts(): Promise<string[]> {
  for (let before = -1; before !== readdirSync(saved).length;) {
    before = readdirSync(saved).length;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const names = readdirSync(saved).filter((name) => name.endsWith('.docx'));
  const files = await Promise.all(names.map((name) => docxParts(readFileSync(join(saved, name)))));
  return files.map((parts) => [...parts.values()].join('\n').replace(/<[^>]*>/g, ''));
}
