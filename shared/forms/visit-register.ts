import { registerForm, type RegisterColumn, type RegisterFrame, registerValues } from './register-form.ts';
import type { FormValues } from './values.ts';

/** One visit as the register prints it: formatted texts, '' where nothing is known. */
export interface VisitRegisterRow {
  readonly number: string;
  /** Date, and under it the time of arrival. */
  readonly visitedAt: string;
  readonly customerName: string;
  readonly gender: string;
  readonly phone: string;
  readonly visitKind: string;
  readonly partySize: string;
  readonly channels: string;
  readonly wants: string;
  readonly budget: string;
  readonly intention: string;
  readonly salesperson: string;
  readonly remarks: string;
  /** Shown by additional columns of an office's own edition (register-extras.ts). */
  readonly floor?: string;
  readonly decoration?: string;
  readonly purposes?: string;
  readonly materials?: string;
  readonly competitors?: string;
  readonly concerns?: string;
  readonly opinions?: string;
}

export interface VisitRegisterInput extends RegisterFrame {
  readonly visits: readonly VisitRegisterRow[];
}

/** Strings for the register; a blank copy leaves room for the dates. */
export function visitRegisterValues(input: VisitRegisterInput): FormValues {
  return registerValues(input, input.visits);
}

const columns: readonly RegisterColumn<VisitRegisterRow>[] = [
  { heading: '编号', key: 'number', share: 78 },
  { heading: '来访时间', key: 'visitedAt', share: 87 },
  { heading: '客户姓名', key: 'customerName', share: 64 },
  { heading: '性别', key: 'gender', share: 28 },
  { heading: '联系电话', key: 'phone', share: 70 },
  { heading: '初访\n复访', key: 'visitKind', share: 30 },
  { heading: '人数', key: 'partySize', share: 28 },
  { heading: '认知途径', key: 'channels', share: 60 },
  { heading: '户型、面积', key: 'wants', share: 72 },
  { heading: '预算', key: 'budget', share: 56 },
  { heading: '意向', key: 'intention', share: 28 },
  { heading: '销售人员', key: 'salesperson', share: 46 },
  { heading: '备注', key: 'remarks', share: 104, align: 'left' },
];

/** 客户来访登记表 as a list of a range: landscape, one row a visit. */
export const visitRegister = registerForm('visit-register', '客户来访登记表', columns);
