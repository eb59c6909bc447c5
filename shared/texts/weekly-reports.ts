/** 销售人员周报 (S-7.2.9). */
export const weeklyReportTexts = {
  notBegun: '这一周还没有开始，不能提交周报',
  alreadyCollected: '这份周报已经收取，不能再改；需要更正请联系督导退回',
  notSubmitted: (name: string) => `${name}的周报不在待收取状态，请刷新后再试`,
  changedOf: (name: string) => `${name}的周报刚刚有变化，请刷新后再试`,
  notYours: '只能打印自己的周报',
  noneSubmitted: '这一周还没有人提交周报',
} as const;
