import { chineseDate } from '../domain/business-date.ts';
import { formHead } from './head.ts';
import type { AnswerBlock, Block, FormDescription, LineBlock, Piece } from './model.ts';
import type { FormValues } from './values.ts';

/** What the office knows when the survey is printed; everything but the names of company and estate may be missing. */
export interface FollowUpSurveyInput {
  readonly companyName: string;
  readonly estateName: string;
  readonly customerName?: string;
  readonly customerGender?: '男' | '女' | null;
  readonly phone?: string;
  /** 跟踪人. */
  readonly followedBy?: string;
  readonly followedByGender?: '男' | '女' | null;
  /** Business date YYYY-MM-DD. */
  readonly date?: string;
  /** Typed answers and chosen words by the keys of `followUpSurveyAnswers`. */
  readonly answers?: { readonly [key: string]: string };
  readonly choices?: { readonly [key: string]: readonly string[] };
}

/** Strings for GFP19-1-F1.2. The form's own 先生、小姐 and 小姐 stay where nothing is known (S-7.2.12). */
export function followUpSurveyValues(input: FollowUpSurveyInput): FormValues {
  const formOfAddress = (gender: string | null | undefined, unknown: string): string =>
    gender === '男' ? '先生' : gender === '女' ? '小姐' : unknown;
  return {
    texts: {
      ...input.answers,
      companyName: input.companyName,
      estateName: input.estateName,
      customerName: input.customerName ?? '',
      phone: input.phone ?? '',
      followedBy: input.followedBy ?? '',
      date: input.date === undefined ? '' : chineseDate(input.date),
      customerAddress: formOfAddress(input.customerGender, '先生、小姐'),
      callerAddress: formOfAddress(input.followedByGender, '小姐'),
    },
    choices: input.choices ?? {},
    rows: {},
  };
}

export interface SurveyQuestion {
  readonly key: string;
  readonly page: 1 | 2;
  readonly label: string;
  /** The printed words to choose from; without them the answer is text. */
  readonly options?: readonly string[];
  readonly several?: boolean;
}

const yesNo = ['是', '不是'] as const;
const undecided = ['是', '不是', '还未决定'] as const;
const unclear = ['户型结构', '付款方式', '购楼程序', '小区环境及配套'] as const;
const attractions = ['价格', '户型及面积', '小区环境及规模', '地理位置', '其他'] as const;
const obstacles = ['小区位置不理想', '户型设计不好', '小区外环境不好', '价格较高', '楼型外观陈旧'] as const;

/** Every question that can be answered by typing, in the order of the form. */
export const followUpSurveyQuestions: readonly SurveyQuestion[] = [
  { key: 'considering', page: 1, label: '现在是否还正在考虑', options: yesNo },
  { key: 'unclear', page: 1, label: '1、还有哪些情况不清楚', options: [...unclear, '其他'], several: true },
  { key: 'unclearText', page: 1, label: '1、不清楚的情况(文字)' },
  { key: 'dissatisfied', page: 1, label: '2、还有哪些不满意的地方' },
  { key: 'decideSoon', page: 1, label: '3、最近是否可以定下来' },
  { key: 'dislikes', page: 1, label: '(1)对我们花园哪些地方不满意' },
  { key: 'choseOther', page: 1, label: '(2)是否已经选择了其他花园', options: undecided },
  { key: 'attractedBy', page: 1, label: '(3)其他花园最吸引您的是什么', options: attractions, several: true },
  { key: 'area', page: 1, label: '·面积' },
  { key: 'rooms', page: 1, label: '·几房几厅' },
  { key: 'storeys', page: 1, label: '·复式、平式', options: ['复式', '平式'] },
  { key: 'roomArea', page: 1, label: '·客厅/主人房的面积' },
  { key: 'decorated', page: 1, label: '·是否装修', options: ['是', '不是', '部分'] },
  { key: 'maidRoom', page: 1, label: '·是否需要工人房', options: yesNo },
  { key: 'intention', page: 1, label: '四、跟踪人意向' },
  { key: 'laterConsidering', page: 2, label: '现在是否还正在考虑', options: yesNo },
  {
    key: 'laterUnclear',
    page: 2,
    label: '1、还有哪些情况不清楚',
    options: [...unclear, '价格'],
    several: true,
  },
  { key: 'laterUnclearText', page: 2, label: '1、不清楚的情况(文字)' },
  { key: 'obstacles', page: 2, label: '2、哪些因素影响您的购房决定', options: obstacles, several: true },
  { key: 'satisfied', page: 2, label: '3、令您满意的地方' },
  { key: 'laterChoseOther', page: 2, label: '4、是否准备选择其他花园', options: undecided },
  {
    key: 'laterAttractedBy',
    page: 2,
    label: '5、其他花园最吸引您的是什么',
    options: attractions,
    several: true,
  },
  { key: 'suggestions', page: 2, label: '三、宝贵意见' },
];

const head: readonly Block[] = [
  ...formHead('客户跟踪调查表', 'GFP19-1-F1.2', true),
  {
    kind: 'fields',
    before: 8,
    columns: [
      { share: 40, label: '客户姓名:', value: 'customerName' },
      { share: 3, label: '' },
      { share: 40, label: '联系电话:', value: 'phone' },
    ],
  },
  {
    kind: 'fields',
    before: 2,
    columns: [
      { share: 40, label: '跟踪人:', value: 'followedBy' },
      { share: 3, label: '' },
      { share: 40, label: '时间:', value: 'date' },
    ],
  },
];

/** GFP19-1-F1.2 客户跟踪调查表: the first follow-up, and on a page of its own the later ones. */
export const followUpSurvey: FormDescription = {
  id: 'follow-up-survey',
  title: '客户跟踪调查表',
  number: 'GFP19-1-F1.2',
  paper: 'portrait',
  mark: 'fraction',
  sheets: [
    {
      head,
      body: [
        ...opening('considering'),
        line(['1、您觉得还有哪些情况不清楚呢?'], { keepWithNext: true }),
        choices(['(', tick('unclear', [...unclear, '其他']), ')'], { keepWithNext: true }),
        answer('unclearText'),
        line(['2、您觉得还有哪些不满意的地方?'], { before: 5, keepWithNext: true }),
        answer('dissatisfied'),
        line(['3、如果您没有不清楚和不满意的地方,您最近是否可以定下来。', { value: 'decideSoon' }], {
          before: 5,
        }),
        line(['(1)您对我们花园哪些地方不满意?'], { keepWithNext: true }),
        answer('dislikes'),
        line(['(2)您是否已经选择了其他花园?\u3000', box('choseOther', undecided)], { before: 5 }),
        line(['(3)您觉得其他花园最吸引您的是什么?'], { keepWithNext: true }),
        choices(['(', tick('attractedBy', attractions), ')']),
        line([
          '二、您有一段时间没来我们花园了,最近我们花园又有很多新的进展(内容可在每周的销售会上讨论)。',
          '欢迎您再来我们花园参观一下。',
        ]),
        line(['三、您最希望能买到怎样的房子,比如:'], { keepWithNext: true }),
        choices(['·面积', { blank: 'area', width: 8 }, '\u3000·几房几厅', { blank: 'rooms', width: 8 }]),
        choices([
          '·',
          box('storeys', ['复式', '平式']),
          '\u3000·客厅/主人房的面积',
          { blank: 'roomArea', width: 8 },
        ]),
        choices([
          '·是否装修\u3000',
          box('decorated', ['是', '不是', '部分']),
          '\u3000·是否需要工人房\u3000',
          box('maidRoom', yesNo),
        ]),
        line(['四、跟踪人意向:'], { keepWithNext: true }),
        answer('intention'),
      ],
    },
    {
      head,
      body: [
        ...opening('laterConsidering'),
        line(['1、您觉得还有哪些情况不清楚呢?'], { keepWithNext: true }),
        choices(['(', tick('laterUnclear', [...unclear, '价格'], '、'), '等),'], { keepWithNext: true }),
        choices(['如果您有不清楚的地方,我向您再介绍一下小区的居住条件。'], { keepWithNext: true }),
        answer('laterUnclearText'),
        line(['2、您觉得是哪些因素影响您的购房决定呢?'], { before: 5, keepWithNext: true }),
        choices([box('obstacles', obstacles)]),
        line(['3、您觉得', { value: 'estateName' }, '令您满意的地方有:'], { keepWithNext: true }),
        answer('satisfied'),
        line(['4、您是否准备选择其他花园?\u3000', box('laterChoseOther', undecided)], { before: 5 }),
        line(['5、您觉得其他花园最吸引您的是什么呢?'], { keepWithNext: true }),
        choices(['(', tick('laterAttractedBy', attractions), ')']),
        line(['二、您有一段时间没来我们花园了,最近我们花园又推出了一系列的活动,欢迎您再来参观一下。']),
        line(['三、您对我们的花园及销售服务有什么宝贵意见,请指教:'], { keepWithNext: true }),
        { ...answer('suggestions'), rules: 3 },
      ],
    },
  ],
};

function opening(key: string): readonly Block[] {
  return [
    line(
      [
        '一、',
        { value: 'customerAddress' },
        ',我是',
        { value: 'estateName' },
        '的',
        { value: 'callerAddress' },
        ',前几天您来我花园看房,现在是否还正在考虑呢?',
      ],
      { before: 7, keepWithNext: true },
    ),
    choices([box(key, yesNo, '\u3000\u3000')]),
  ];
}

function line(text: readonly Piece[], place: Partial<LineBlock> = {}): LineBlock {
  return { kind: 'line', text, ...place };
}

function choices(text: readonly Piece[], place: Partial<LineBlock> = {}): LineBlock {
  return line(text, { indent: 2, ...place });
}

function answer(value: string): AnswerBlock {
  return { kind: 'answer', value, height: 40 };
}

function box(key: string, options: readonly string[], gap = '\u3000'): Piece {
  return { choices: key, options, mark: 'box', gap };
}

function tick(key: string, options: readonly string[], gap = '\u3000'): Piece {
  return { choices: key, options, mark: 'tick', gap };
}
