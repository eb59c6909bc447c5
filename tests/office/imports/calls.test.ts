import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { callCorrection, everyCall, newestCalls } from '../../support/call-input.ts';
import { applyImport, importFile, openForImport, samplesFolder } from '../../support/import-file.ts';
import { csv, importOffice } from '../../support/import-office.ts';
import { visitInput } from '../../support/visit-input.ts';

const callsFile = `${samplesFolder}/yunqi-calls-2026-gbk.csv`;
const staffFile = `${samplesFolder}/yunqi-staff.xlsx`;
const here = importOffice();
const heading = '日期,时间,来电人,电话,途径,咨询内容,是否邀约,接听人';
const calls = async (filter = everyCall) =>
  (await here.admin.calls.list({ filter, order: newestCalls, after: null, limit: 100 })).rows;

/** The sample read without any of our own code: lines, their one quoted cell, phones as digits. */
const sample = new TextDecoder('gb18030')
  .decode(readFileSync(callsFile))
  .split(/\r?\n/)
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => {
    const quoted = /"([^"]*)"/.exec(line)?.[1] ?? '';
    const cells = line
      .replace(/"[^"]*"/, '#')
      .split(',')
      .map((cell) => (cell === '#' ? quoted : cell));
    const [
      day = '',
      time = '',
      name = '',
      gender,
      phone = '',
      channel,
      asked = '',
      unitType,
      invited = '',
      taker,
    ] = cells;
    const digits = phone
      .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
      .split('/')
      .map((part) => part.replace(/^\+86/, '').replace(/\D/g, ''))
      .filter((part) => part !== '');
    return { line, day, time, name, gender, digits, channel, asked, unitType, invited, taker };
  });
const once = sample.filter((row, index) => sample.findIndex(({ line }) => line === row.line) === index);
const good = once.filter(({ digits }) => digits.every((one) => one.length === 11 || one.startsWith('0')));

describe('the sample of phone enquiries', () => {
  test('is found whole, with what is wrong in it named by row, field and remedy', async () => {
    await importFile(here.admin, staffFile);
    const analysis = await openForImport(here.admin, callsFile);
    expect(analysis).toMatchObject({ encoding: 'GB18030', refusal: null });
    expect(sample.length).toBe(800);
    expect(analysis.sheets).toMatchObject([
      {
        plan: { kind: 'calls' },
        entries: 800,
        good: good.length,
        refused: once.length - good.length,
        known: sample.length - once.length,
        problems: [],
      },
    ]);
    expect(analysis.sheets[0]?.plan.mapping).toEqual([
      'calledOn',
      'calledAt',
      'name',
      'gender',
      'phones',
      'channels',
      'asked',
      'unitTypes',
      'invited',
      'takenBy',
      'remarks',
    ]);
    const found = Object.fromEntries(analysis.findings.map(({ code, count }) => [code, count]));
    expect(found).toMatchObject({
      phoneRefused: sample.filter(({ digits }) => digits.some((one) => one.length === 10)).length,
      phoneMissing: sample.filter(({ digits }) => digits.length === 0).length,
      phoneSeveral: sample.filter(({ digits }) => digits.length === 2).length,
      invitedRead: sample.filter(({ invited }) => invited === '√').length,
      nameBlankRemoved: sample.filter(({ name }) => name.includes(' ')).length,
      askedTopic: sample.filter(({ asked }) => asked === '按揭').length,
      rowRepeated: sample.length - once.length,
    });
    expect(Object.keys(found)).not.toContain('takerUnknown');
    const refused = await here.admin.imports.rows({
      id: analysis.id,
      sheet: 0,
      filter: 'refused',
      offset: 0,
      limit: 50,
    });
    expect(refused.rows[0]).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({
          field: 'phones',
          level: 'error',
          cause: '手机号应为 11 位，现在是 10 位，请核对',
          remedy: '更正后重新导入',
        }),
      ]),
    });
    const repeated = await here.admin.imports.rows({
      id: analysis.id,
      sheet: 0,
      filter: 'known',
      offset: 0,
      limit: 50,
    });
    expect(repeated.rows[0]).toMatchObject({
      number: 793,
      state: 'known',
      findings: expect.arrayContaining([
        expect.objectContaining({ cause: expect.stringContaining('第 88 行') }),
      ]),
    });
  });

  test('goes in as a second reading of the file counts it: calls, invitations, topics, takers, customers by phone', async () => {
    await importFile(here.admin, staffFile);
    const report = await importFile(here.admin, callsFile);
    const phones = new Set(good.flatMap(({ digits }) => digits));
    expect(report).toMatchObject({ kind: 'calls', imported: good.length, linkedCustomers: 0 });
    expect(report.refused + report.known + report.imported).toBe(800);
    const isInvited = ({ invited }: { invited: string }) => invited === '是' || invited === '√';
    expect(await here.admin.calls.count({ filter: everyCall })).toEqual({
      calls: good.length,
      invited: good.filter(isInvited).length,
    });
    const figures = await here.admin.calls.figures({ from: '2026-01-01', to: '2026-12-31' });
    expect(Object.fromEntries(figures.byTaker.map(({ name, calls: taken }) => [name, taken]))).toEqual(
      Object.fromEntries(
        [...new Set(good.map(({ taker }) => taker))].map((name) => [
          name ?? '',
          good.filter(({ taker }) => taker === name).length,
        ]),
      ),
    );
    expect(here.column('select count(*) from customer_phone')).toEqual([phones.size]);
    expect(here.column('select count(*) from phone_enquiry where customer_seq is null')).toEqual([
      good.filter(({ digits }) => digits.length === 0).length,
    ]);
    expect(here.column("select count(*) from phone_enquiry where caller_name = ''")).toEqual([
      good.filter(({ name }) => name === '未留名').length,
    ]);
    expect(
      here.column('select count(*) from phone_enquiry where details like \'%"askedText":"按揭"%\''),
    ).toEqual([good.filter(({ asked }) => asked === '按揭').length]);
    for (const channel of ['路过', '网络', '外展', '派单']) {
      expect(await here.admin.calls.count({ filter: { ...everyCall, channel } })).toMatchObject({
        calls: good.filter((row) => row.channel === channel).length,
      });
    }
    expect(await here.admin.audit.verify()).toMatchObject({ brokenAt: null });
  });

  test('a second run brings nothing twice, also with the staff list changed', async () => {
    const report = await importFile(here.admin, callsFile);
    await importFile(here.admin, staffFile);
    const again = await openForImport(here.admin, callsFile);
    expect(again).toMatchObject({
      sameFile: { byName: '管理员甲' },
      sheets: [{ good: 0, known: 800 - report.refused }],
    });
    await expect(applyImport(here.admin, again)).rejects.toThrow('没有可以导入的行');
  });

  test('is undone as a whole: no call, customer, phone or fingerprint of it stays', async () => {
    const report = await importFile(here.admin, callsFile);
    expect(await here.undo(report.importId)).toMatchObject({ changedCount: 0, end: 'done' });
    const tables = [
      'phone_enquiry',
      'customer',
      'customer_phone',
      'customer_search',
      'import_row',
      'import_customer',
    ];
    expect(tables.filter((table) => here.column(`select count(*) from ${table}`)[0] !== 0)).toEqual([]);
    expect((await importFile(here.admin, callsFile)).imported).toBe(report.imported);
  });
});

describe('calls moved in', () => {
  test('the preview says to whom a row will go', async () => {
    await here.admin.visits.register(visitInput({ customer: { name: '王丽', phones: ['13800138000'] } }));
    const file = csv(heading, '2026/1/5,9:30,王小姐,138-0013-8000,,,,', '2026/1/5,9:40,李明,13700137000,,,,');
    const rowsFor = async (client: typeof here.admin) => {
      const { id } = await openForImport(client, file, '来电.csv');
      return (await client.imports.rows({ id, sheet: 0, filter: 'all', offset: 0, limit: 10 })).rows;
    };
    expect((await rowsFor(here.admin)).map(({ customer }) => customer)).toMatchObject([
      { name: '王丽', phone: { number: '13800138000', masked: false } },
      null,
    ]);
  });

  test('go to the customer who has the phone, whom undoing puts back as he was', async () => {
    const known = await here.admin.visits.register(
      visitInput({ customer: { name: '王丽', phones: ['13800138000'] } }),
    );
    const file = csv(heading, '2026/1/5,9:30,王丽,138-0013-8000/13900139000,网络,价格,√,');
    const report = await importFile(here.admin, file, '来电.csv');
    expect(report).toMatchObject({ imported: 1, newCustomers: 0, linkedCustomers: 1 });
    const { entries } = await here.admin.customers.timeline({ id: known.customerId, after: null, limit: 10 });
    expect(entries).toMatchObject([
      { kind: 'visit' },
      { kind: 'call', on: '2026-01-05', at: '09:30', late: null },
    ]);
    expect((await here.admin.customers.get({ id: known.customerId })).phones).toMatchObject([
      { number: '13800138000' },
      { number: '13900139000' },
    ]);
    await here.undo(report.importId);
    expect((await here.admin.customers.get({ id: known.customerId })).phones).toMatchObject([
      { number: '13800138000' },
    ]);
  });

  test('the earliest call of a customer is the first and makes the owner, in whatever order the rows stand', async () => {
    await importFile(
      here.admin,
      csv('姓名,岗位', '周建华,销售人员', '吴佳怡,销售人员', '甲前台,接待员'),
      '员工.csv',
    );
    const row = (day: string, taker: string) => `2026/${day},9:30,李明,13700137000,,,是,${taker}`;
    const file = csv(
      heading,
      row('3/1', '周建华'),
      row('1/2', '甲前台'),
      row('2/1', '吴佳怡'),
      row('4/1', '周建华'),
    );
    await importFile(here.admin, file, '来电.csv');
    expect((await calls()).map(({ calledOn, callKind }) => [calledOn.slice(5), callKind])).toEqual([
      ['04-01', 'repeated'],
      ['03-01', 'repeated'],
      ['02-01', 'repeated'],
      ['01-02', 'first'],
    ]);
    const { customer } = await here.admin.customers.findByPhone({ phone: '13700137000' });
    expect(customer).toMatchObject({ name: '李明', ownerName: '吴佳怡' });
  });

  test('S-7.1.2: without a word of an invitation a call moved in counts as not invited', async () => {
    const row = (invited: string, at: string) => `2026/1/5,${at},张三,,,,${invited},`;
    const file = csv(
      heading,
      row('是', '9:01'),
      row('√', '9:02'),
      row('否', '9:03'),
      row('', '9:04'),
      row('看情况', '9:05'),
    );
    await importFile(here.admin, file, '来电.csv');
    expect((await calls()).map(({ calledAt, invited }) => [calledAt, invited]).toReversed()).toEqual([
      ['09:01', true],
      ['09:02', true],
      ['09:03', false],
      ['09:04', false],
      ['09:05', false],
    ]);
    const [unclear] = (await calls()).filter(({ calledAt }) => calledAt === '09:05');
    expect((await here.admin.calls.get({ id: unclear?.id ?? '' })).call.remarks).toBe('邀约：看情况');
  });

  test('who took a call and is not on the staff list is kept in the remarks; hour and taker may stay unknown when corrected', async () => {
    const file = csv(heading, '2026/1/5,,张三,13800138000,,"位置,学校",是,离职员工');
    await importFile(here.admin, file, '来电.csv');
    const [row] = await calls();
    const record = await here.admin.calls.get({ id: row?.id ?? '' });
    expect(record).toMatchObject({
      imported: true,
      takenByName: '',
      call: {
        calledAt: '',
        takenById: null,
        asked: ['位置交通', '配套'],
        askedText: '学校',
        remarks: '接听人：离职员工',
      },
    });
    const { call, customerId } = record;
    await here.admin.calls.correct({
      id: record.id,
      version: 1,
      customerId,
      call: { ...call, intention: 'A' },
    });
    expect(await here.admin.calls.get({ id: record.id })).toMatchObject({
      takenByName: '',
      lateReason: null,
      call: { calledAt: '', intention: 'A' },
    });
  });

  test('undoing names the calls somebody corrected or made an appointment of, and leaves them when told so', async () => {
    const row = (phone: string, at: string) => `2026/1/5,${at},张三,${phone},,,是,`;
    const file = csv(
      heading,
      row('13800138000', '9:01'),
      row('13800138001', '9:02'),
      row('13800138002', '9:03'),
    );
    const report = await importFile(here.admin, file, '来电.csv');
    const [third, second] = await calls();
    const record = await here.admin.calls.get({ id: third?.id ?? '' });
    await here.admin.calls.correct({
      ...callCorrection(record.call),
      id: record.id,
      version: 1,
      customerId: record.customerId,
    });
    await here.admin.appointments.make({
      customerId: second?.customerId ?? null,
      visitorName: '张三',
      phone: '13800138001',
      dueOn: '2026-11-25',
      dueAt: '10:00',
      partySize: 2,
      specialNeeds: '',
      salespersonId: null,
      remarks: '',
      callId: second?.id ?? null,
    });
    const asked = await here.undo(report.importId);
    expect(asked.changed).toEqual([
      { what: 'DH-20260105-002 张三', why: '导入后已生成看房预约' },
      { what: 'DH-20260105-003 张三', why: '导入后已更正' },
      { what: '张三', why: '导入后又有来电、预约、跟踪或合并' },
    ]);
    expect(await here.undo(report.importId, true)).toMatchObject({ end: 'done' });
    expect(here.column('select number from phone_enquiry order by seq')).toEqual([
      'DH-20260105-002',
      'DH-20260105-003',
    ]);
    expect(here.column('select count(*) from customer')).toEqual([2]);
  });

  test('other headings in another order, and a sheet of calls beside one of visits, are told apart', async () => {
    const other = csv('接电人,联系方式,咨询人,来电日期,询问内容', ',13800138000,王小姐,3月5日,均价');
    const analysis = await openForImport(here.admin, other, '2026年来电.csv');
    expect(analysis.sheets[0]?.plan).toMatchObject({
      kind: 'calls',
      year: 2026,
      mapping: ['takenBy', 'phones', 'name', 'calledOn', 'asked'],
    });
    await applyImport(here.admin, analysis);
    expect(await calls()).toMatchObject([
      { callerName: '王小姐', gender: '女', asked: ['价格'], calledOn: '2026-03-05' },
    ]);
    const visits = await openForImport(
      here.admin,
      csv('日期,客户姓名,联系电话,意向', '2026-01-05,王丽,13800138001,A'),
      'a.csv',
    );
    expect(visits.sheets[0]?.plan.kind).toBe('visits');
  });
});
