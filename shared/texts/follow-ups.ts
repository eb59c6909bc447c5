/** Texts of 客户跟踪 (S-7.2.12). */
export const followUpTexts = {
  inFuture: '联系时间晚于现在，请核对',
  lateReasonMissing: '联系日期早于今天，属于补登，请填写补登原因',
  recordLateReasonMissing: {
    visit: '来访日期早于今天，属于补登，请填写补登原因',
    call: '来电日期早于今天，属于补登，请填写补登原因',
  },
  surveyNeedsReached: '没有联系上客户，不能填写调查表',
  alreadyVoided: '这条联系记录已经作废',
  notYoursToVoid: '这是别的同事的联系记录，请由本人、前台或督导作废',
} as const;

/** Texts of the screens of 客户跟踪. */
export const followUpScreenTexts = {
  title: '客户跟踪',
  note: '来访后第 7 天提醒，第 10 天到期，之后为逾期',
  views: { today: '今天', overdue: '逾期', week: '本周', survey: '待填调查表', done: '已完成' },
  person: '人员',
  everybody: '全部人员',
  figures: (figures: { inTime: number; late: number; open: number; overdue: number; rate: number | null }) =>
    `本月到期：按时 ${figures.inTime}，迟 ${figures.late}，逾期未联系 ${figures.overdue}，待联系 ${figures.open}${
      figures.rate === null ? '' : `；按时率 ${Math.round(figures.rate * 100)}%`
    }`,
  columns: ['客户', '电话', '意向', '来访', '到期', '状态', '最近联系', '跟踪人', ''],
  listLabel: '跟踪任务',
  states: {
    waiting: '未到时间',
    open: '待联系',
    overdue: '逾期',
    inTime: '按时完成',
    late: '迟',
    closed: '已由新来访替代',
  },
  reached: '已联系上',
  notReached: '未联系上',
  surveyMissing: '调查表未填',
  record: '记录联系',
  fill: '填调查表',
  empty: '没有任务',
  end: '已经到底',
  loadingMore: '正在读取…',
  recordTitle: (name: string) => `记录联系：${name}`,
  surveyTitle: (name: string) => `客户跟踪调查表：${name}`,
  on: '日期',
  at: '时间',
  way: '方式',
  reachedLabel: '结果',
  lateReason: '补登原因',
  draftRestored: (time: string) => `已恢复 ${time} 未保存的跟踪记录`,
  draftDiscard: '放弃草稿',
  lateReasonHint: '日期早于今天，属于补登',
  remarks: '备注',
  survey: '同时填写客户跟踪调查表（GFP19-1-F1）',
  page: '调查表',
  pages: { first: '第 1 页：第一次跟踪', later: '第 2 页：以后跟踪' },
  save: '保存',
  saved: '已保存联系记录',
  surveySaved: '已保存调查表',
  print: '打印调查表',
} as const;
