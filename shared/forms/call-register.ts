import { registerForm, type RegisterColumn, type RegisterFrame, registerValues } from './register-form.ts';
import type { FormValues } from './values.ts';

/** One call as the register prints it: formatted texts, '' where nothing is known. */
export interface CallRegisterRow {
  readonly number: string;
  /** Date, and under it the time of day. */
  readonly calledAt: string;
  readonly callerName: string;
  readonly gender: string;
  readonly phone: string;
  readonly callKind: string;
  readonly channel: string;
  readonly wants: string;
  readonly asked: string;
  readonly invited: string;
  readonly intention: string;
  readonly takenBy: string;
  readonly remarks: string;
}

export interface CallRegisterInput extends RegisterFrame {
  readonly calls: readonly CallRegisterRow[];
}

/** Strings for the register; a blank copy leaves room for the dates. */
export function callRegisterValues(input: CallRegisterInput): FormValues {
  return registerValues(input, input.calls);
}

const columns: readonly RegisterColumn<CallRegisterRow>[] = [
  { heading: '编号', key: 'number', share: 82 },
  { heading: '来电时间', key: 'calledAt', share: 85 },
  { heading: '来电人', key: 'callerName', share: 52 },
  { heading: '性别', key: 'gender', share: 28 },
  { heading: '联系电话', key: 'phone', share: 68 },
  { heading: '首次\n再次', key: 'callKind', share: 28 },
  { heading: '认知途径', key: 'channel', share: 48 },
  { heading: '户型、面积\n预算', key: 'wants', share: 74 },
  { heading: '咨询内容', key: 'asked', share: 98, align: 'left' },
  { heading: '邀请看楼', key: 'invited', share: 54 },
  { heading: '意向', key: 'intention', share: 28 },
  { heading: '接听人', key: 'takenBy', share: 44 },
  { heading: '备注', key: 'remarks', share: 63, align: 'left' },
];

/** S-7.1.3: 电话咨询记录表 of a range: landscape, one row a call. */
export const callRegister = registerForm('call-register', '电话咨询记录表', columns);
