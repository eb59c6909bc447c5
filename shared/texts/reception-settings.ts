/** Opening hours and the buyer's checklist, per estate. */
export const receptionSettingsTexts = {
  title: '接待设置',
  hours: '上班时间',
  opensAt: '上班',
  closesAt: '下班',
  hoursHint: '留言咨询在上班时间内 15 分钟答复',
  checklist: '认购须知',
  headOffice: '公司地址',
  payment: '付款方式',
  personItems: '个人购买须携带',
  companyItems: '单位购买须携带',
  listHint: '每行一项',
  save: '保存接待设置',
  saved: '接待设置已保存',
} as const;
