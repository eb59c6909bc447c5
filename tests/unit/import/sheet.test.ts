import { describe, expect, it } from 'vitest';
import type { RawCell, RawRow } from '../../../shared/domain/import/cell.ts';
import { staffReader } from '../../../shared/domain/import/read-staff.ts';
import { visitReader, type VisitContext } from '../../../shared/domain/import/read-visit.ts';
import { resolveDitto } from '../../../shared/domain/import/resolve-ditto.ts';
import { visitFingerprint } from '../../../shared/domain/import/row-fingerprint.ts';
import { splitRows, suggestPlan, type SheetPlan } from '../../../shared/domain/import/sheet-plan.ts';
import {
  doubledFields,
  headerSignature,
  missingFields,
  suggestMapping,
} from '../../../shared/domain/import/suggest-mapping.ts';

const rowsOf = (...rows: RawCell[][]): RawRow[] =>
  rows.map((cells, index) => ({ number: index + 1, hidden: false, cells }));
const planOf = (rows: RawRow[], sheet = '1月', file = 'x.xlsx'): SheetPlan => {
  const plan = suggestPlan(file, sheet, rows);
  if (!plan) throw new Error('no plan');
  return plan;
};
const context: VisitContext = {
  year: 2026,
  month: 1,
  date1904: false,
  today: '2026-11-23',
  warnFuture: true,
  budgetUnit: null,
  staff: new Map([
    ['黄丽萍', ['s1']],
    ['陈志强', ['s2', 's3']],
  ]),
};
const across = (text: string): RawCell => ({ kind: 'across', text });

describe('The header of a sheet', () => {
  it('is found under a merged title and a 填表人 line, with the title’s year', () => {
    const rows = rowsOf(
      ['客户来访登记表(2026年)', across('客户来访登记表(2026年)'), across('客户来访登记表(2026年)')],
      ['1月份', null, '填表人:', '黄丽萍'],
      ['序号', '日期', '客户姓名', '联系电话'],
      [1, '1月3日', '王丽', '13800138000'],
    );
    expect(planOf(rows)).toMatchObject({
      kind: 'visits',
      headerRow: 3,
      headerHeight: 1,
      year: 2026,
      mapping: [null, 'visitedOn', 'name', 'phones'],
    });
  });

  it('is understood with other headings in another order', () => {
    const rows = rowsOf(
      [
        '置业顾问',
        '手机号码(必填)',
        '访客 姓名：',
        '来访\n时间',
        '获知渠道',
        '意向房型',
        '总价(万元)',
        '客户级别',
        '初访/复访',
        '洽谈情况',
      ],
      ['黄丽萍', '13800138000', '王丽', '2026-01-03', '网络', '3房', 250, 'A', '初访', '满意'],
    );
    const plan = planOf(rows, 'Sheet1', '2026年来访.xlsx');
    expect(plan.mapping).toEqual([
      'salesperson',
      'phones',
      'name',
      'visitedOn',
      'channels',
      'unitTypes',
      'budget',
      'intention',
      'visitKind',
      'opinions',
    ]);
    expect(splitRows('x', 'Sheet1', rows, plan).budgetUnit).toBe('wan');
  });

  it('may have two rows, 需求 over 户型 and 面积, with merged or empty cells beside', () => {
    const upper: RawCell[] = ['日期', '姓名', '需求', across('需求'), '电话'];
    const entry: RawCell[] = ['2026-01-03', '王丽', '三房', 95, '13800138000'];
    const merged = (text: string): RawCell => ({ kind: 'merged', result: text });
    const mapping = ['visitedOn', 'name', 'unitTypes', 'area', 'phones'];
    const open = rowsOf(upper, [null, null, '户型', '面积'], entry);
    expect(planOf(open)).toMatchObject({ headerRow: 1, headerHeight: 2, mapping });
    expect(splitRows('x', '1月', open, planOf(open)).entries.map((row) => row.number)).toEqual([3]);
    const closed = rowsOf(upper, [merged('日期'), merged('姓名'), '户型', '面积', merged('电话')], entry);
    expect(planOf(closed)).toMatchObject({ mapping });
    expect(splitRows('x', '1月', closed, planOf(closed)).entries.map((row) => row.number)).toEqual([3]);
  });

  it('40: doubled headings feed a field that takes several, and leave others to the user', () => {
    const headings = ['日期', '姓名', '电话1', '电话2', '姓名'];
    const mapping = suggestMapping(headings, 'visits', []);
    expect(mapping).toEqual(['visitedOn', 'name', 'phones', 'phones', null]);
    expect(doubledFields(['name', 'name'], 'visits')).toEqual(['客户姓名']);
    expect(missingFields(['name'], 'visits')).toEqual(['来访日期']);
  });

  it('41: __proto__ and constructor are headings like any other', () => {
    const rows = rowsOf(['__proto__', '日期', '姓名', 'constructor'], ['a', '2026-01-03', '王丽', 'b']);
    const plan = planOf(rows);
    expect(plan.mapping).toEqual([null, 'visitedOn', 'name', null]);
    expect(headerSignature('visits', ['__proto__', '日期'])).toContain('proto');
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('is not there: the sheet has no plan', () => {
    expect(suggestPlan('x.xlsx', 'Sheet1', rowsOf(['今天', '天气', '很好'], [1, 2, 3]))).toBeNull();
  });

  it('columns without a heading are guessed by dates and phones', () => {
    const rows = rowsOf(
      ['', '姓名', '性别', ''],
      ...Array.from({ length: 5 }, (_, day): RawCell[] => [
        `2026-01-0${day + 1}`,
        '王丽',
        '女',
        `1380013800${day}`,
      ]),
    );
    expect(planOf(rows).mapping).toEqual(['visitedOn', 'name', 'gender', 'phones']);
  });

  it('the same headings have the same signature, whatever their blanks and brackets', () => {
    expect(headerSignature('visits', ['日 期', '电话(必填)'])).toBe(
      headerSignature('visits', ['日期：', '*电话', '']),
    );
    expect(headerSignature('visits', ['电话', '日期'])).not.toBe(headerSignature('visits', ['日期', '电话']));
  });
});

describe('Rows that are no entries', () => {
  it('totals, notes, repeated headings and bare running numbers are told apart and named', () => {
    const rows = rowsOf(
      ['序号', '日期', '姓名', '电话'],
      [1, '2026-01-03', '王丽', '13800138000'],
      ['小计', null, '1批'],
      ['序号', '日期', '姓名', '电话'],
      [2, '2026-01-04', '李明', null],
      [3, null, null, null],
      ['合计', '', '2批'],
      ['注:A为一周内可成交,B为一月内'],
      ['制表人：黄丽萍'],
    );
    const { entries, others } = splitRows('x', '1月', rows, planOf(rows));
    expect(entries.map((row) => row.number)).toEqual([2, 5]);
    expect(others.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '3 total',
      '4 heading',
      '6 blank',
      '7 total',
      '8 note',
      '9 note',
    ]);
  });

  it('an entry without a name or date stays an entry, to be refused with its reason', () => {
    const rows = rowsOf(['日期', '姓名', '电话'], [null, null, '13800138000']);
    expect(splitRows('x', '1月', rows, planOf(rows)).entries).toHaveLength(1);
  });

  it('hidden rows are entries unless the user leaves them out', () => {
    const rows = rowsOf(['日期', '姓名', '电话'], ['2026-01-03', '王丽', '13800138000']).map((row) => ({
      ...row,
      hidden: row.number === 2,
    }));
    const plan = planOf(rows);
    expect(splitRows('x', '1月', rows, plan).entries).toHaveLength(1);
    expect(splitRows('x', '1月', rows, { ...plan, skipHidden: true })).toMatchObject({
      entries: [],
      others: [{ kind: 'hidden' }],
    });
  });
});

describe('A row of the register', () => {
  const mapping = [
    'visitedOn',
    'name',
    'gender',
    'phones',
    'area',
    'intention',
    'salesperson',
    'remarks',
    'phones',
  ];
  const readRow = visitReader(mapping, context);
  const row = (...cells: RawCell[]): RawRow => ({ number: 4, hidden: false, cells });

  it('becomes a visit', () => {
    expect(
      readRow(
        row('2026.1.3', '王小姐', '', '138 0013 8000', '80-100', 'a', '黄丽萍', '带家人', '0755-26001234'),
      ).record,
    ).toMatchObject({
      visitedOn: '2026-01-03',
      name: '王小姐',
      surnameOnly: true,
      gender: '女',
      phones: ['13800138000', '075526001234'],
      areaFrom: 80,
      areaTo: 100,
      intention: 'A',
      salespersonId: 's1',
      remarks: '带家人',
    });
  });

  it('with one bad cell gives no record, and names row, column, cause and way out', () => {
    const reading = readRow(row('2026.2.30', '王丽', null, '1380013800'));
    expect(reading.record).toBeNull();
    const errors = reading.findings.filter((one) => one.level === 'error');
    expect(errors.map(({ field, column, code }) => [field, column, code])).toEqual([
      ['visitedOn', 0, 'dateImpossible'],
      ['phones', 3, 'phoneRefused'],
    ]);
    expect(errors.every((one) => one.cause !== '' && one.remedy !== '')).toBe(true);
  });

  it('without name or date is refused, without phone is taken with a warning', () => {
    expect(readRow(row(null, '王丽')).findings).toContainEqual(
      expect.objectContaining({ field: 'visitedOn', code: 'missing' }),
    );
    expect(readRow(row('2026-01-03', '')).findings).toContainEqual(
      expect.objectContaining({ field: 'name', code: 'missing' }),
    );
    const reading = readRow(row('2026-01-03', '王丽'));
    expect(reading.record?.phones).toEqual([]);
    expect(reading.findings.map((one) => one.code)).toEqual(['phoneMissing']);
  });

  it('loses nothing: what no field could take goes to the remarks', () => {
    const { record } = readRow(
      row('2026-01-03', '王丽', null, '13800138000', '大的', '高', '陈志强', '原备注'),
    );
    expect(record).toMatchObject({
      areaFrom: null,
      intention: null,
      salespersonId: null,
      remarks: '原备注\n面积：大的\n意向：高\n接待人：陈志强',
    });
  });

  it('takes the form of address over the gender column and says so', () => {
    const reading = readRow(row('2026-01-03', '王小姐', '先生', '13800138000'));
    expect(reading.record?.gender).toBe('女');
    expect(reading.findings.map((one) => one.code)).toContain('genderConflict');
  });

  it('has its ditto marks stand for the row above', () => {
    const above = row('2026.1.3', '王丽', '女', '13800138000', null, null, '黄丽萍');
    const resolved = resolveDitto(row('同上', '李明', '男', '13900139000', null, null, '〃'), above);
    const reading = readRow(resolved);
    expect(reading.record).toMatchObject({ visitedOn: '2026-01-03', salespersonId: 's1' });
    expect(reading.findings.map((one) => one.code)).toContain('dittoValue');
  });

  it('has the same fingerprint however its date, phone and columns are written, and another when its content is', () => {
    const print = (...cells: RawCell[]) => {
      const { record } = readRow(row(...cells));
      return record && visitFingerprint(record, 0);
    };
    const first = print('2026.1.3', '王丽', '女', '138 0013 8000', '80-100', 'a', '黄丽萍', '');
    expect(print('1月3日', '王 丽', '小姐', '+8613800138000', '80～100㎡', 'A', '', null)).toBe(first);
    expect(print('2026.1.4', '王丽', '女', '13800138000', '80-100', 'a')).not.toBe(first);
    expect(print('2026.1.3', '王丽', '女', '13800138001', '80-100', 'a')).not.toBe(first);
  });
});

describe('A row of the staff list', () => {
  const readRow = staffReader(['name', 'post', 'phone', 'trainedOn', 'restDay'], context);
  const row = (...cells: RawCell[]): RawRow => ({ number: 2, hidden: false, cells });

  it('becomes a person with the role of his post', () => {
    expect(readRow(row('林晓燕', '现场销售督导', 13_800_138_000, '2025-10-17', '周三')).record).toEqual({
      name: '林晓燕',
      post: '现场销售督导',
      roles: ['supervisor'],
      phone: '13800138000',
      trainedOn: '2025-10-17',
      restDay: 3,
    });
  });

  it('S-6: without a training date a person comes in with a warning', () => {
    const reading = readRow(row('谢婷婷', '销售人员', null, '', ''));
    expect(reading.record).toMatchObject({ trainedOn: null, restDay: null });
    expect(reading.findings.map((one) => one.code)).toEqual(['trainedOnMissing']);
  });

  it('never makes an administrator, and refuses a post nobody knows', () => {
    for (const post of ['系统管理员', '__proto__', '保洁']) {
      expect(readRow(row('谢婷婷', post)).findings).toContainEqual(
        expect.objectContaining({ code: 'postUnknown' }),
      );
    }
  });
});
