/** Texts of 销售工作改进意见报告 (S-7.4.1b, 5.1–5.3). */
export const improvementTexts = {
  notNow: (state: string, action: string) => `报告现在是“${state}”，不能“${action}”`,
  notYours: (role: string) => `这一步由${role}办理`,
  notWritable: (state: string) => `报告现在是“${state}”，只有起草中或退回的报告可以修改`,
  needsSituation: '请填写销售工作状况',
  needsProposal: '请填写改进意见',
  needsOpinion: '请填写意见',
} as const;
