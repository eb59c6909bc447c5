import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FormChanges, noChanges } from '../../../shared/forms/editions/changes.ts';
import { formText } from '../../../shared/forms/form-text.ts';
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
let printed: string[];

beforeEach(async () => {
  printed = [];
  office = openTestOffice({
    host: {
      print: async (html) => {
        printed.push(html);
        return true;
      },
    },
  });
  admin = await firstStart(office);
});
afterEach(() => office.close());

const blank: FormRequestInput = { form: 'visit-register', range: null };
const today = '2026-11-23';
const changes = (change: Partial<FormChanges>) => ({ ...structuredClone(noChanges), ...change }) as never;
const ownTitle = changes({ title: '来访台账', number: 'YQ-01', footer: '一式两份' });

const add = (change: never, validFrom = today, formId = 'visit-register') =>
  admin.formEditions.add({ formId, changes: change, validFrom, note: '' });

async function textOf(request: FormRequestInput): Promise<string> {
  const { forms } = await admin.forms.preview({ request });
  return forms.flatMap((form) => formText(form)).join('|');
}

async function print(request: FormRequestInput): Promise<void> {
  expect((await ended(admin, (await admin.forms.print({ request })).job)).state).toBe('done');
}

const states = async () =>
  (await admin.formEditions.of({ formId: 'visit-register' })).editions.map(
    ({ number, state }) => `${number} ${state}`,
  );

async function nextDay(days: number): Promise<void> {
  office.clock.advance(days * 24 * 60 * 60_000);
  const [person] = await admin.session.people();
  await admin.session.signIn({ staffId: person?.id ?? '', secret: administrator.password });
}

const failed = (call: Promise<unknown>) =>
  call.then(
    () => 'went through',
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );

describe('an office’s own edition', () => {
  test('is printed from its day on; what was issued before stays as it was, and is reprinted so', async () => {
    await print(blank);
    expect(await add(ownTitle, '2026-11-25')).toMatchObject({ number: 1 });
    expect(await textOf(blank)).toContain('客户来访登记表');
    await nextDay(2);
    const text = await textOf(blank);
    expect(text).toContain('来访台账');
    expect(text).toContain('YQ-01');
    expect(text).toMatch(/一式两份\|第1页 共1页$/);
    await print(blank);
    const { rows } = await admin.documents.list({
      filter: {
        text: '',
        formId: 'visit-register',
        kind: null,
        byId: null,
        from: null,
        to: null,
        subject: null,
      },
      after: null,
      limit: 10,
    });
    expect(rows.map(({ edition, formTitle, formNumber }) => ({ edition, formTitle, formNumber }))).toEqual([
      { edition: 1, formTitle: '来访台账', formNumber: 'YQ-01' },
      { edition: 0, formTitle: '客户来访登记表', formNumber: null },
    ]);
    await admin.documents.print({ id: rows[1]?.id ?? '' });
    expect(printed[2]).toBe(printed[0]);
    expect(printed[2]).not.toContain('来访台账');
  });

  test('the newest edition of a day is in force; an earlier one comes back as a new edition', async () => {
    await add(ownTitle);
    await add(changes({ title: '来访登记册' }));
    expect(await textOf(blank)).toContain('来访登记册');
    const { editions } = await admin.formEditions.of({ formId: 'visit-register' });
    await add(editions[1]?.changes as never);
    expect(await textOf(blank)).toContain('来访台账');
    expect(await states()).toEqual(['3 inForce', '2 past', '1 past']);
    await add(changes({}));
    expect(await textOf(blank)).toContain('客户来访登记表');
  });

  test('one whose day has not come can be taken back, one in force cannot', async () => {
    const coming = await add(ownTitle, '2026-12-01');
    expect(await states()).toEqual(['1 coming']);
    await admin.formEditions.withdraw({ id: coming.id });
    expect(await states()).toEqual(['1 withdrawn']);
    await nextDay(10);
    expect(await textOf(blank)).toContain('客户来访登记表');
    const now = await add(ownTitle, '2026-12-03');
    expect(await failed(admin.formEditions.withdraw({ id: now.id }))).toMatch(/^REFUSED .*已经生效/);
  });

  test('what does not fit is refused by field and in words, and nothing is kept', async () => {
    const wide = changes({ columns: [{ heading: '客户背景', source: null, width: 90, after: null }] });
    expect(await failed(add(wide))).toMatch(/^INVALID 新增各栏共 90 毫米，纸面放不下/);
    expect(await failed(add(changes({ hidden: ['column:phone'] })))).toMatch(/^INVALID “联系电话”是 S-7.2.7/);
    expect(await failed(add(ownTitle, '2026-11-22'))).toMatch(/^INVALID 生效日期不能早于今天/);
    expect(await failed(add(changes({})))).toMatch(/^REFUSED 与现行版本没有差别/);
    expect(await failed(add(ownTitle, today, 'no-such-form'))).toMatch(/^NOT_FOUND/);
    expect(await states()).toEqual([]);
  });

  test('a column shows the record’s own text where it was given one', async () => {
    const { form } = await admin.formEditions.of({ formId: 'visit-register' });
    expect(form.sources.map(({ key }) => key)).toContain('competitors');
    await add(
      changes({
        hidden: ['column:remarks'],
        columns: [{ heading: '竞品', source: 'competitors', width: 30, after: 'wants' }],
      }),
    );
    await admin.visits.register(visitInput({ visit: { competitors: '锦绣花城' } }));
    const filter = {
      from: null,
      to: null,
      salespersonId: null,
      channel: null,
      intention: null,
      visitKind: null,
      text: '',
      voided: false,
    };
    const text = await textOf({
      form: 'visit-register',
      range: { filter, order: { by: 'visitedOn', descending: false } },
    });
    expect(text).toContain('竞品');
    expect(text).toContain('锦绣花城');
    expect(text).not.toContain('备注');
  });

  test('a typed form’s own column is typed and printed', async () => {
    await add(
      changes({ columns: [{ heading: '回访人', source: null, width: 14, after: 'opinion' }] }),
      today,
      'complaint-list',
    );
    const listed = (await admin.forms.list()).find(({ id }) => id === 'complaint-list');
    expect(listed).toMatchObject({ edition: 1, typedColumns: [{ key: 'extra1', label: '回访人' }] });
    const rows = { complaints: [{ customer: '李四', extra1: '王五' }] };
    const text = await textOf({
      form: 'typed-form',
      formId: 'complaint-list',
      typed: { texts: {}, choices: {}, rows },
    });
    expect(text).toMatch(/客户意见\|回访人\|备注/);
    expect(text).toContain('王五');
  });

  test('the roster prints the posts that were chosen, in their order', async () => {
    const { form } = await admin.formEditions.of({ formId: 'duty-roster' });
    const [first, second, third] = form.posts ?? [];
    await add(changes({ posts: [third?.id ?? '', first?.id ?? ''] }), today, 'duty-roster');
    const text = await textOf({ form: 'duty-roster', monday: null });
    expect(text).toContain(`${third?.name}|${first?.name}|休息人员`);
    expect(text).not.toContain(second?.name);
  });

  test('the preview shows what was not saved, with why it would be refused', async () => {
    const wide = changes({
      title: '试版',
      columns: [{ heading: '背景', source: null, width: 100, after: null }],
    });
    const { forms, problems } = await admin.formEditions.preview({ formId: 'visit-register', changes: wide });
    expect(forms.flatMap((form) => formText(form)).join('|')).toContain('试版');
    expect(problems).toEqual([
      { field: 'columns.0', message: expect.stringMatching(/纸面放不下/) as string },
    ]);
    expect(await textOf(blank)).not.toContain('试版');
  });

  test('who made it is in the audit trail, and salespeople may not make any', async () => {
    await add(ownTitle);
    expect((await admin.audit.list({ before: null, limit: 1 }))[0]).toMatchObject({
      action: 'formEditions.add',
      entity: 'formEdition',
      entityId: 'visit-register',
      actorName: '管理员甲',
    });
    const { client } = await staffWindow(office, admin, { name: '顾问甲' });
    const call = client.formEditions.add({
      formId: 'visit-register',
      changes: ownTitle,
      validFrom: today,
      note: '',
    });
    expect(await failed(call)).toMatch(/^FORBIDDEN/);
  });
});
