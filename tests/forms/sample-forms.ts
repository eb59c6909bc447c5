import { followUpSurvey, followUpSurveyValues } from '../../shared/forms/follow-up-survey.ts';
import { layForm } from '../../shared/forms/lay-form.ts';
import type { LaidForm } from '../../shared/forms/laid.ts';
import {
  visitRegister,
  type VisitRegisterRow,
  visitRegisterValues,
} from '../../shared/forms/visit-register.ts';
import { visitSheet, type VisitSheetInput, visitSheetValues } from '../../shared/forms/visit-sheet.ts';

export const office = { companyName: '云栖(集团)股份有限公司', estateName: '云栖花园' };

/** 5,000 characters with rare ones in them. */
export const longText = '客户说𠮷㐂宅的B户型不错,下周再来。'.repeat(264).slice(0, 5000);

export const hostileTexts = [
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE c;--",
  '{name}{#a}{@raw}',
  'A&B <有限公司>',
  ']]>&amp;<!--',
  '买买提·艾力',
] as const;

export const surveyInput = {
  ...office,
  customerName: '欧阳𠮷',
  customerGender: '男',
  phone: '138 0013 8000',
  followedBy: '林小雨',
  followedByGender: '女',
  date: '2026-11-23',
  answers: {
    unclearText: '想知道学区怎么划分,B户型的飘窗是否计入面积。',
    dissatisfied: '车位偏少',
    decideSoon: '国庆前后',
    dislikes: '离地铁站稍远',
    area: '95㎡',
    rooms: '3房2厅',
    roomArea: '不小于30㎡',
    intention: '意向强,下周带父母来看。',
    laterUnclearText: '按揭利率',
    satisfied: '绿化好、物业口碑好',
    suggestions: '希望多办业主活动。',
  },
  choices: {
    considering: ['是'],
    unclear: ['户型结构', '其他'],
    choseOther: ['还未决定'],
    storeys: ['平式'],
    attractedBy: ['价格'],
    decorated: ['部分'],
    maidRoom: ['不是'],
    laterConsidering: ['是'],
    laterUnclear: ['价格'],
    obstacles: ['价格较高'],
    laterChoseOther: ['不是'],
    laterAttractedBy: ['地理位置'],
  },
} as const;

export function survey(input: Parameters<typeof followUpSurveyValues>[0] = office): LaidForm {
  return layForm(followUpSurvey, followUpSurveyValues(input));
}

export const visitRow: VisitRegisterRow = {
  number: 'LF-20260305-003',
  visitedAt: '2026年3月5日\n10:20',
  customerName: '买买提·艾力',
  gender: '男',
  phone: '13800138000\n0571-88886666',
  visitKind: '初访',
  partySize: '2',
  channels: '朋友介绍、网络',
  wants: '三房 95–120㎡',
  budget: '200–250万',
  intention: 'A',
  salesperson: '林小雨',
  remarks: '对南向三房感兴趣,周末带家人再来看样板房。',
};

export function register(visits: readonly VisitRegisterRow[]): LaidForm {
  const range = { from: '2026-03-01', to: '2026-03-31', preparedBy: '林小雨' };
  return layForm(visitRegister, visitRegisterValues({ ...office, ...range, visits }));
}

export function blankRegister(): LaidForm {
  return layForm(visitRegister, visitRegisterValues({ ...office, visits: [] }));
}

export const sheetInput: VisitSheetInput = {
  ...office,
  date: '2026-03-05',
  promisedContactOn: '2026-03-12',
  texts: {
    number: 'LF-20260305-003',
    salesperson: '林小雨',
    customerName: '买买提·艾力',
    ageBand: '31–40岁',
    phone: '13800138000、0571-88886666',
    partySize: '3',
    livesIn: '城西',
    worksIn: '滨江',
    occupation: '教师',
    arrivedAt: '10:20',
    servedAt: '10:25',
    leftAt: '11:40',
    area: '95–120㎡',
    budget: '200–250万元',
    floor: '中高层',
    decoration: '精装',
    competitors: '湖畔名苑、江南里',
    concerns: '学区、交楼时间',
    opinions: '样板房采光好,希望车位配比再高些。',
    remarks: '周末带家人再来。',
  },
  choices: {
    gender: ['男'],
    visitKind: ['初访'],
    channels: ['网络', '朋友介绍', '抖音'],
    purposes: ['自住'],
    unitTypes: ['三房'],
    materials: ['楼书', '价格表'],
    stations: ['大厅沙盘', '样板房'],
    intention: ['A'],
    filledBy: ['客户'],
  },
};

export function sheet(input: VisitSheetInput = office): LaidForm {
  return layForm(visitSheet(), visitSheetValues(input));
}

/** Text without white space and with look-alike code points made one, for comparing what different programs read. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
