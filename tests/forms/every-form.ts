import { callRegister, type CallRegisterRow, callRegisterValues } from '../../shared/forms/call-register.ts';
import type { LaidForm } from '../../shared/forms/laid.ts';
import { layForm } from '../../shared/forms/lay-form.ts';
import { purchaseChecklist, purchaseChecklistValues } from '../../shared/forms/purchase-checklist.ts';
import {
  blankRegister,
  hostileTexts,
  longText,
  office,
  register,
  sheet,
  sheetInput,
  survey,
  surveyInput,
  visitRow,
} from './sample-forms.ts';
import { blankRoster, filledRoster } from './roster-samples.ts';
import { typedSamples } from './typed-samples.ts';

/** Every form as it is issued: to be filled by hand, filled, with more than a page holds, with texts that attack. */
export interface FormSamples {
  readonly id: string;
  readonly blank: LaidForm;
  readonly filled: LaidForm;
  readonly overfull: LaidForm;
  readonly hostile: LaidForm;
}

const hostile = hostileTexts.join(' ');

export const everyForm: readonly FormSamples[] = [
  callRegisters(),
  {
    id: 'follow-up-survey',
    blank: survey(),
    filled: survey(surveyInput),
    overfull: survey({ ...surveyInput, answers: { unclearText: longText, suggestions: longText } }),
    hostile: survey({
      ...surveyInput,
      customerName: hostile,
      answers: { satisfied: hostile, area: hostile },
    }),
  },
  {
    id: 'visit-register',
    blank: blankRegister(),
    filled: register(visitRows(40)),
    overfull: register(
      visitRows(20).map((row, index) => (index === 11 ? { ...row, remarks: longText } : row)),
    ),
    hostile: register([{ ...visitRow, customerName: hostileTexts[0], remarks: hostile }]),
  },
  {
    id: 'visit-sheet',
    blank: sheet(),
    filled: sheet(sheetInput),
    overfull: sheet({
      ...sheetInput,
      texts: { ...sheetInput.texts, concerns: longText, opinions: longText },
    }),
    hostile: sheet({ ...sheetInput, texts: { ...sheetInput.texts, competitors: hostile } }),
  },
  checklists(),
  {
    id: 'duty-roster',
    blank: blankRoster(),
    filled: filledRoster(),
    overfull: filledRoster(longText),
    hostile: filledRoster(hostile),
  },
  ...typedSamples(longText, hostile),
];

/** The same as a table of cases, by form and kind of values. */
export const everySample: readonly (readonly [name: string, form: LaidForm])[] = everyForm.flatMap(
  ({ id, ...samples }) => Object.entries(samples).map(([kind, form]) => [`${id}, ${kind}`, form] as const),
);

function visitRows(count: number): (typeof visitRow)[] {
  return Array.from({ length: count }, (_, index) => ({ ...visitRow, number: `LF-20260305-${index + 1}` }));
}

function callRegisters(): FormSamples {
  const call: CallRegisterRow = {
    number: 'DH-20260305-001',
    calledAt: '2026年3月5日\n09:15',
    callerName: '王秀兰',
    gender: '女',
    phone: '13900139000',
    callKind: '首次',
    channel: '网络',
    wants: '三房 90–110㎡ 300万以下',
    asked: '价格、户型：南向三房均价，最快何时交楼',
    invited: '3月7日\n10:00',
    intention: 'B',
    takenBy: '林小雨',
    remarks: '约定周六上午来看样板房。',
  };
  const lay = (calls: readonly CallRegisterRow[]): LaidForm => {
    const days = calls.length === 0 ? {} : { from: '2026-03-02', to: '2026-03-08', preparedBy: '林小雨' };
    return layForm(callRegister, callRegisterValues({ ...office, ...days, calls }));
  };
  const numbered = (count: number): CallRegisterRow[] =>
    Array.from({ length: count }, (_, index) => ({ ...call, number: `DH-20260305-${101 + index}` }));
  return {
    id: callRegister.id,
    blank: lay([]),
    filled: lay(numbered(26)),
    overfull: lay(numbered(12).map((row, index) => (index === 7 ? { ...row, asked: longText } : row))),
    hostile: lay([{ ...call, callerName: hostileTexts[0], asked: hostile, remarks: hostile }]),
  };
}

function checklists(): FormSamples {
  const known = {
    ...office,
    customerName: '欧阳𠮷',
    buyer: '个人购买',
    headOffice: '文一路 1 号云栖大厦 12 层',
    payment: '按揭，首付三成；或一次性付款。',
    items: ['身份证原件及复印件', '户口簿', '婚姻状况证明', '收入证明及近六个月银行流水', '购房定金'],
    salesperson: '林小雨',
    date: '2026年3月5日',
  };
  const lay = (change: Partial<typeof known>): LaidForm =>
    layForm(purchaseChecklist, purchaseChecklistValues({ ...known, ...change }));
  const nothing = { customerName: '', headOffice: '', payment: '', items: [], salesperson: '', date: '' };
  return {
    id: purchaseChecklist.id,
    blank: lay(nothing),
    filled: lay({}),
    overfull: lay({
      payment: longText,
      items: Array.from({ length: 40 }, (_, i) => `第${i + 1}项资料`),
    }),
    hostile: lay({ customerName: hostileTexts[0], headOffice: hostile, payment: hostile, items: [hostile] }),
  };
}
