import { describe, expect, test } from 'vitest';
import { formText } from '../../shared/forms/form-text.ts';
import type { LaidForm, LaidTable } from '../../shared/forms/laid.ts';
import { InvalidFormText } from '../../shared/forms/values.ts';
import {
  longText,
  office,
  plainText,
  register,
  sheet,
  sheetInput,
  survey,
  surveyInput,
  visitRow,
} from './sample-forms.ts';

const pageTexts = (form: LaidForm): string[] =>
  form.pages.map((page) => formText({ ...form, pages: [page] }).join('\n'));
const tables = (form: LaidForm): LaidTable[] =>
  form.pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'table'));

describe('GFP19-1-F1.2 客户跟踪调查表', () => {
  test('a blank copy has the wording of the form on two pages, in its order', () => {
    const [first, second] = pageTexts(survey());
    const head = [
      '云栖(集团)股份有限公司\nGFP19-1-F1.2\n客户跟踪调查表\n(云栖花园)',
      '客户姓名:\n\n\n联系电话:\n\n跟踪人:\n\n\n时间:\n',
      '一、先生、小姐,我是云栖花园的小姐,前几天您来我花园看房,现在是否还正在考虑呢?\n是□\u3000\u3000不是□',
    ].join('\n');
    const blank = '\u3000'.repeat(8);
    expect(first).toBe(
      [
        head,
        '1、您觉得还有哪些情况不清楚呢?\n(户型结构\u3000付款方式\u3000购楼程序\u3000小区环境及配套\u3000其他)\n',
        '2、您觉得还有哪些不满意的地方?\n',
        '3、如果您没有不清楚和不满意的地方,您最近是否可以定下来。',
        '(1)您对我们花园哪些地方不满意?\n',
        '(2)您是否已经选择了其他花园?\u3000是□\u3000不是□\u3000还未决定□',
        '(3)您觉得其他花园最吸引您的是什么?\n(价格\u3000户型及面积\u3000小区环境及规模\u3000地理位置\u3000其他)',
        '二、您有一段时间没来我们花园了,最近我们花园又有很多新的进展(内容可在每周的销售会上讨论)。欢迎您再来我们花园参观一下。',
        '三、您最希望能买到怎样的房子,比如:',
        `·面积${blank}\u3000·几房几厅${blank}`,
        `·复式□\u3000平式□\u3000·客厅/主人房的面积${blank}`,
        '·是否装修\u3000是□\u3000不是□\u3000部分□\u3000·是否需要工人房\u3000是□\u3000不是□',
        '四、跟踪人意向:\n',
        'P.1/2',
      ].join('\n'),
    );
    expect(second).toBe(
      [
        head,
        '1、您觉得还有哪些情况不清楚呢?\n(户型结构、付款方式、购楼程序、小区环境及配套、价格等),',
        '如果您有不清楚的地方,我向您再介绍一下小区的居住条件。\n',
        '2、您觉得是哪些因素影响您的购房决定呢?',
        '小区位置不理想□\u3000户型设计不好□\u3000小区外环境不好□\u3000价格较高□\u3000楼型外观陈旧□',
        '3、您觉得云栖花园令您满意的地方有:\n',
        '4、您是否准备选择其他花园?\u3000是□\u3000不是□\u3000还未决定□',
        '5、您觉得其他花园最吸引您的是什么呢?\n(价格\u3000户型及面积\u3000小区环境及规模\u3000地理位置\u3000其他)',
        '二、您有一段时间没来我们花园了,最近我们花园又推出了一系列的活动,欢迎您再来参观一下。',
        '三、您对我们的花园及销售服务有什么宝贵意见,请指教:\n\n\n',
        'P.2/2',
      ].join('\n'),
    );
  });

  test('S-7.2.12: forms of address follow the data where known', () => {
    const opening = (input: object): string =>
      formText(survey({ ...office, ...input })).find((text) => text.startsWith('一、')) ?? '';
    expect(opening({ customerGender: '女' })).toMatch(/^一、小姐,我是云栖花园的小姐,/);
    expect(opening({ customerGender: '男', followedByGender: '男' })).toMatch(
      /^一、先生,我是云栖花园的先生,/,
    );
    expect(opening({ customerGender: null })).toMatch(/^一、先生、小姐,我是云栖花园的小姐,/);
  });

  test('chosen words are ticked, boxes checked, and a chosen word that is not printed is added', () => {
    const text = plainText(
      formText(
        survey({ ...surveyInput, choices: { ...surveyInput.choices, attractedBy: ['价格', '学区'] } }),
      ).join(''),
    );
    expect(text).toContain('(户型结构√付款方式购楼程序小区环境及配套其他√)');
    expect(text).toContain('(价格√户型及面积小区环境及规模地理位置其他学区√)');
    expect(text).toContain('·复式□平式☑·客厅/主人房的面积不小于30m2');
    expect(text).toContain('是否需要工人房是□不是☑');
  });

  test('5,000 characters go on to further pages under the same head, and nothing is lost (bad input 66)', () => {
    const form = survey({ ...surveyInput, answers: { unclearText: longText } });
    expect(form.pages.length).toBeGreaterThan(3);
    for (const [index, text] of pageTexts(form).entries()) {
      expect(text).toContain('云栖(集团)股份有限公司\nGFP19-1-F1.2\n客户跟踪调查表');
      expect(text).toContain(`P.${index + 1}/${form.pages.length}`);
    }
    const marks = new RegExp(`P\\.\\d+/${form.pages.length}`, 'g');
    const [first = ''] = formText(form).join('').split('一、');
    const flowing = formText(form).join('').replaceAll(first, '').replaceAll(marks, '');
    expect(flowing).toContain(longText);
  });

  test('a question stays on the page of its answer', () => {
    const form = survey({ ...surveyInput, answers: { unclearText: longText.slice(0, 1150) } });
    for (const page of pageTexts(form)) expect(page.trimEnd()).not.toMatch(/(\?|:)\nP\.\d\/\d$/);
  });
});

describe('客户来访登记表 as a list', () => {
  const many = register(Array.from({ length: 60 }, (_, index) => ({ ...visitRow, number: `LF-${index}` })));

  test('repeats its header row on every page and counts the pages', () => {
    expect(many.pages.length).toBeGreaterThan(3);
    for (const [index, text] of pageTexts(many).entries()) {
      expect(text).toContain('编号\n来访时间\n客户姓名');
      expect(text).toContain(`第${index + 1}页 共${many.pages.length}页`);
    }
  });

  test('keeps the foot 填制人 on the page of the last row, for every number of rows', () => {
    for (let count = 1; count < 40; count++) {
      const last = pageTexts(register(Array.from({ length: count }, () => visitRow))).at(-1) ?? '';
      expect(last).toContain('填制人:');
      expect(last).toContain('LF-20260305-003');
    }
  });

  test('a blank copy fills one page with empty rows', () => {
    const form = register([]);
    expect(form.pages).toHaveLength(1);
    expect(tables(form).find((table) => table.rows.some((row) => row.header))?.rows).toHaveLength(12);
  });

  test('a row moves to the next page as a whole unless it would fill a good part of one', () => {
    const rows = Array.from({ length: 30 }, () => ({ ...visitRow, remarks: '周末再来看样板房,'.repeat(6) }));
    const body = tables(register(rows)).flatMap((table) =>
      table.rows.filter((row) => table.data && !row.header),
    );
    expect(body).toHaveLength(30);
  });
});

describe('客户来访登记表 as a sheet', () => {
  test('blank and filled copies stand on one page', () => {
    expect(sheet().pages).toHaveLength(1);
    expect(sheet(sheetInput).pages).toHaveLength(1);
  });

  test('no choice is torn from its box', () => {
    const channels = tables(sheet())
      .flatMap((table) => table.rows)
      .find((row) =>
        row.cells.some((cell) =>
          cell.paragraphs.some((each) => each.runs.some((run) => run.text === '认知途径')),
        ),
      );
    const text = channels?.cells[1]?.paragraphs[0]?.runs.map((run) => run.text).join('') ?? '';
    expect(text.split('\n').length).toBeGreaterThan(1);
    for (const line of text.split('\n')) expect(line).toMatch(/^\S.*□$/);
  });

  test('what was written into its tall cells goes on to a second page, closed above and below', () => {
    const form = sheet({ ...sheetInput, texts: { ...sheetInput.texts, opinions: longText.slice(0, 2000) } });
    expect(form.pages.length).toBeGreaterThan(1);
    for (const table of tables(form).filter((each) => each.data)) {
      expect(table.rows[0]?.cells.every((cell) => cell.lines.top)).toBe(true);
      expect(table.rows.at(-1)?.cells.every((cell) => cell.lines.bottom)).toBe(true);
    }
  });
});

describe('values', () => {
  test.each([['\u0000'], ['\u000b'], ['\ud800'], ['\uffff']])(
    'with %j are refused, naming field and place (bad input 8)',
    (character) => {
      const lay = (): LaidForm => survey({ ...office, answers: { intention: `A${character}B` } });
      expect(lay).toThrow(InvalidFormText);
      expect(lay).toThrow(/texts\.intention holds U\+[0-9A-F]{4} at 1/);
    },
  );

  test('lose invisible and direction-changing characters only (bad input 4)', () => {
    const text = formText(survey({ ...office, customerName: '王\u200b\u202e小\ufeff明' }));
    expect(text).toContain('王小明');
  });
});
