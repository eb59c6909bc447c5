import type { CallFilter, CallInput } from '../../shared/contract/calls.ts';

/** A filter that lets everything through. */
export const everyCall: CallFilter = {
  from: null,
  to: null,
  takenById: null,
  channel: null,
  intention: null,
  callKind: null,
  invited: null,
  text: '',
  voided: false,
};

export const newestCalls = { by: 'calledOn', descending: true } as const;

/** A plain first call with an invitation; what a test is about is given. */
export function callInput(
  call: Partial<CallInput['call']> = {},
  given: Partial<Omit<CallInput, 'call'>> = {},
): CallInput {
  return {
    customerId: null,
    booking: null,
    lateReason: '测试补登',
    ...given,
    call: {
      calledOn: '2026-11-23',
      calledAt: '09:40',
      seconds: 185,
      takenById: null,
      callerName: '王秀兰',
      gender: '女',
      phone: '13900139000',
      callKind: 'first',
      channel: '网络',
      unitTypes: ['三房'],
      areaFrom: 90,
      areaTo: 110,
      budgetFrom: null,
      budgetTo: 300_000_000,
      asked: ['价格', '户型'],
      askedText: '南向三房均价',
      concern: '学区',
      need: '为子女上学',
      promised: '周五前告知折扣',
      invited: true,
      proposedOn: '2026-11-28',
      proposedAt: '10:00',
      intention: 'B',
      remarks: '',
      ...call,
    },
  };
}

/** The same as it is corrected: a correction makes no appointment. */
export function callCorrection(...given: Parameters<typeof callInput>): Omit<CallInput, 'booking'> {
  const { booking: _, ...typed } = callInput(...given);
  return typed;
}
