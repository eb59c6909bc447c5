/** Texts of 培训考核 (E-4.2). */
export const trainingTexts = {
  inFuture: '培训日期晚于今天，培训后再登记',
  noSuchPerson: '找不到这位人员，请重新选择',
  twice: '同一人员只能登记一次',
  absentWithMark: (name: string) => `${name}没有参加培训，不能有考核分数`,
  absentWithoutReason: (name: string) => `请填写${name}未参加的原因`,
  nobodyAttended: '请至少勾选一名参加人员',
  isVoided: '这条培训记录已作废，请先恢复',
} as const;
