import type { CheckState } from '../domain/weekly/check-state.ts';

/** 每日检查 (S-7.4.3). */
export const dailyCheckTexts = {
  inFuture: '这一天还没有到，不能检查',
  changed: (number: string) => `${number} 刚刚被更正，请看过新内容后再打勾`,
  notLookedAt: (numbers: string, count: number) =>
    `还有 ${count} 条有问题的记录没有处理：${numbers}。请逐条打勾或退回后再签字`,
  nobodyToCorrect: '这条记录没有销售人员，请选择由谁更正',
  noSuchPerson: '找不到这位人员，请重新选择',
  notSentBack: '这条记录已不在退回状态，请刷新',
  kinds: { call: '来电', visit: '来访' },
  states: {
    open: '未检查',
    ticked: '✓',
    changed: '检查后有更正',
    sentBack: '已退回',
    corrected: '已更正，待复核',
    answered: '已说明，待复核',
  } satisfies Record<CheckState, string>,
  noFinding: '无',
} as const;
