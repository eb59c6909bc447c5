/** 待办: what meetings, improvement reports and trainings ask for, and why on that day. */
export const meetingTodoTexts = {
  sign: (name: string) => `签字：${name}记录`,
  copy: (name: string, to: string) => `把${name}记录送交${to}`,
  copyWhy: '会后两个工作日内送交会议记录',
  hold: (name: string) => `召开${name}`,
  weekly: '每周召开一次',
  monthly: '每月至少召开一次',
  itemWhy: (heldOn: string) => `${heldOn}会议确定的完成期限`,
  improvement: {
    returned: (subject: string) => `修改退回的改进意见报告：${subject}`,
    review: (subject: string) => `审核改进意见报告：${subject}`,
    approval: (subject: string) => `审批改进意见报告：${subject}`,
    carryingOut: (subject: string) => `实施改进意见：${subject}`,
    carriedOut: (subject: string) => subject,
  },
  improvementWhy: '收到后下一个工作日前办理',
  plannedWhy: '报告中计划的完成日期',
  training: (month: string) => `组织${month}的培训和考核`,
  trainingWhy: '每月组织培训，培训后考核',
} as const;
