/** Texts of 客户跟踪 (S-7.2.12). */
export const followUpTexts = {
  inFuture: '联系时间晚于现在，请核对',
  lateReasonMissing: '联系日期早于今天，属于补登，请填写补登原因',
  visitLateReasonMissing: '来访日期早于今天，属于补登，请填写补登原因',
  surveyNeedsReached: '没有联系上客户，不能填写调查表',
  alreadyVoided: '这条联系记录已经作废',
} as const;
