/** Texts of 通知 (R-notices). */
export const noticeTexts = {
  validBeforePosted: '有效期早于张贴日期，请核对',
  postedLongAgo: '张贴日期早于今天 31 天以上，请核对',
  alreadyExpired: '有效期已过，不能再张贴，请核对',
  notShorter: '延期后的日期应晚于现在的有效期',
  notHanging: (state: string) => `这份通知现在是“${state}”，不能这样处理`,
} as const;
