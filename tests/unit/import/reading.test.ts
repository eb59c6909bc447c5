import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ImportRefusal } from '../../../electron/office/features/imports/reading/import-refusal.ts';
import { readFile } from '../../../electron/office/features/imports/reading/read-file.ts';
import { hostileFiles } from '../../support/hostile-files.ts';
import { part, sheetData, writeWorkbook } from '../../support/write-workbook.ts';

const samples = `${import.meta.dirname}/../../fixtures/samples`;
const rowsOf = async (bytes: Buffer, name = 'a.xlsx') => (await readFile(bytes, name)).sheets[0]?.rows ?? [];
const cellsOf = async (bytes: Buffer, name?: string) => (await rowsOf(bytes, name)).map((row) => row.cells);

describe('A file that is not to be read', () => {
  it.each(hostileFiles)(
    '$id: $what is refused within a second, with its reason',
    async ({ name, bytes, says }) => {
      const content = bytes();
      // The second is of work, not of waiting: other tests may keep the machine busy.
      const before = process.cpuUsage();
      const refusal: unknown = await readFile(content, name).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(ImportRefusal);
      expect((refusal as ImportRefusal).message).toMatch(says);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1000);
    },
  );

  it('30: the bomb is refused without holding it in memory', async () => {
    const bomb = hostileFiles.find((file) => file.id === 30)?.bytes() ?? Buffer.alloc(0);
    const before = process.memoryUsage().rss;
    await readFile(bomb, 'a.xlsx').catch(() => null);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});

describe('A workbook', () => {
  it('33: entries that point outside are ignored, and nothing is written', async () => {
    const bytes = writeWorkbook({
      sheets: [{ name: '1月', xml: sheetData([['日期', '姓名']]) }],
      extra: [part('../../evil.xml', '<a/>'), part('/etc/evil.xml', '<a/>'), part('..\\evil.xml', '<a/>')],
    });
    expect(await cellsOf(bytes)).toEqual([['日期', '姓名']]);
  });

  it('35: external links and DDE are never followed, their cached values are read', async () => {
    const bytes = writeWorkbook({
      sheets: [
        {
          name: '1月',
          xml: '<sheetData><row r="1"><c r="A1" t="str"><f>[1]Sheet1!A1</f><v>王丽</v></c></row></sheetData>',
        },
      ],
      extra: [
        part(
          'xl/externalLinks/externalLink1.xml',
          '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
        ),
      ],
    });
    expect(await cellsOf(bytes)).toEqual([[{ kind: 'formula', result: '王丽' }]]);
  });

  it('36: a giant dimension costs nothing', async () => {
    const bytes = writeWorkbook({
      sheets: [
        {
          name: '1月',
          xml: '<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="B1048576"><v>7</v></c></row></sheetData>',
        },
      ],
    });
    expect(await rowsOf(bytes)).toEqual([{ number: 1_048_576, hidden: false, cells: [null, 7] }]);
  });

  it('37: formulas give their cached value, error cells their code', async () => {
    const bytes = writeWorkbook({
      sheets: [
        {
          name: '1月',
          xml: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+2</f></c><c r="C1" t="e"><f>A9</f><v>#REF!</v></c><c r="D1" t="b"><v>1</v></c></row></sheetData>',
        },
      ],
    });
    expect(await cellsOf(bytes)).toEqual([
      [
        { kind: 'formula', result: 2 },
        { kind: 'formula', result: null },
        { kind: 'formula', result: { kind: 'error', code: '#REF!' } },
        { kind: 'boolean', value: true },
      ],
    ]);
  });

  it('38: a number stored with an exponent has lost its digits', async () => {
    const bytes = writeWorkbook({
      sheets: [
        {
          name: '1月',
          xml: '<sheetData><row r="1"><c r="A1"><v>1.38E+10</v></c><c r="B1"><v>13800138000</v></c><c r="C1"><v>1E-3</v></c></row></sheetData>',
        },
      ],
    });
    expect(await cellsOf(bytes)).toEqual([[{ kind: 'exponent', text: '1.38E+10' }, 13_800_138_000, 0.001]]);
  });

  it('39: dates go by their style, and by 1904 where the workbook counts so', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1" s="1"><v>46086</v></c><c r="B1" s="2"><v>46086</v></c><c r="C1" s="3"><v>46086.5</v></c><c r="D1"><v>46086</v></c></row></sheetData>';
    const sheets = [{ name: '1月', xml }];
    const formats = ['yyyy"年"m"月"d"日"', '#,##0.00_);[Red](#,##0.00)', '[$-804]m/d h:mm'];
    expect(await cellsOf(writeWorkbook({ sheets, formats }))).toEqual([
      [
        { kind: 'date', iso: '2026-03-05', time: null },
        46_086,
        { kind: 'date', iso: '2026-03-05', time: '12:00' },
        46_086,
      ],
    ]);
    expect(await cellsOf(writeWorkbook({ sheets, formats, date1904: true }))).toMatchObject([
      [{ iso: '2030-03-06' }, 46_086, { iso: '2030-03-06' }, 46_086],
    ]);
  });

  it('40: merges say what they show, hidden rows are marked', async () => {
    const xml = `${sheetData([
      ['标题', null, null],
      ['日期', '姓名', '电话'],
      ['2026-03-05', '王丽', '1'],
      [null, '李明', '2'],
    ]).replace(
      '<row><c/><c t="inlineStr"><is><t>李明',
      '<row hidden="1"><c/><c t="inlineStr"><is><t>李明',
    )}<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/></mergeCells>`;
    const rows = await rowsOf(writeWorkbook({ sheets: [{ name: '1月', xml }] }));
    expect(rows.map((row) => row.hidden)).toEqual([false, false, false, true]);
    expect(rows[0]?.cells).toEqual([
      '标题',
      { kind: 'across', text: '标题' },
      { kind: 'across', text: '标题' },
    ]);
    expect(rows[3]?.cells).toEqual([{ kind: 'merged', result: '2026-03-05' }, '李明', '2']);
  });

  it('rich texts are joined, phonetic hints left out, escapes read, prefixed names understood', async () => {
    const strings =
      '<sst><si><r><t>王</t></r><r><t>丽</t></r><rPh><t>wang</t></rPh></si><si><t>一_x000D_\n二</t></si></sst>';
    const sheet =
      '<x:worksheet xmlns:x="a"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = writeWorkbook({
      sheets: [{ name: '1月', xml: '' }],
      extra: [part('xl/sharedStrings.xml', strings), part('xl/worksheets/sheet1.xml', sheet)],
    });
    expect(await cellsOf(bytes)).toEqual([['王丽', '一\r\n二']]);
  });

  it('of the sample has its six sheets and all their rows', async () => {
    const { sheets } = await readFile(
      readFileSync(`${samples}/yunqi-visits-2026.xlsx`),
      'yunqi-visits-2026.xlsx',
    );
    expect(sheets.map(({ name }) => name)).toEqual(['1月', '2月', '3月', '4月', '5月', '6月']);
    expect(sheets[3]?.rows[5]?.cells[4]).toEqual({ kind: 'formula', result: '13683553195' });
    expect(sheets[2]?.rows.filter((row) => row.hidden).map((row) => row.number)).toEqual([8]);
  });
});

describe('A CSV', () => {
  const text = '日期,客户姓名,备注\n2026-03-05,王丽,"价格,付款方式"\n\n2026-03-06,李明,"两\n行"\n';
  const expected = [
    ['日期', '客户姓名', '备注'],
    ['2026-03-05', '王丽', '价格,付款方式'],
    ['2026-03-06', '李明', '两\n行'],
  ];

  it.each([
    ['UTF-8', Buffer.from(text), 'UTF-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`), 'UTF-8'],
    ['GBK', iconv.encode(text, 'gbk'), 'GB18030'],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${text}`, 'utf16le'), 'UTF-16LE'],
    [
      'UTF-16 little-endian without a mark',
      iconv.encode(`${text}${'a,b,c\n'.repeat(0)}2026-03-07,a,bcdefghijkl\n`, 'utf16le'),
      'UTF-16LE',
    ],
    ['UTF-16 big-endian', iconv.encode(text, 'utf16be', { addBOM: true }), 'UTF-16BE'],
    ['tabs', Buffer.from(text.replaceAll(',', '\t').replace('价格\t付', '价格,付')), 'UTF-8'],
  ])('43: in %s is read', async (_, bytes, encoding) => {
    const file = await readFile(bytes, 'a.csv');
    expect(file.encoding).toBe(encoding);
    expect(file.sheets[0]?.rows.map((row) => row.cells).slice(0, 3)).toEqual(expected);
  });

  it('of the sample is GBK with 800 calls', async () => {
    const file = await readFile(
      readFileSync(`${samples}/yunqi-calls-2026-gbk.csv`),
      'yunqi-calls-2026-gbk.csv',
    );
    expect(file.encoding).toBe('GB18030');
    expect(file.sheets[0]?.rows).toHaveLength(801);
  });
});
