/** 排班: the month, statements per person, and the Friday reminder. */
export const rosterMonthTexts = {
  todayPosts: '今日岗位',
  month: '月份',
  person: '人员',
  everybody: '全部人员',
  calendar: '导出日历（.ics）',
  myCalendar: '导出我的日历（.ics）',
  written: (name: string) => `已保存 ${name}`,
  nothing: '这个月还没有已发布的值班',
  statement: '值班统计',
  /** On paper. */
  overviewTitle: '岗位值班月览',
  statementTitle: '值班统计表',
  personTitle: '个人值班表',
  print: '打印',
  days: '每日值班',
  date: '日期',
  kind: '日子',
  kinds: { workday: '工作日', weekend: '周末', holiday: '放假', makeUp: '上班' },
  duties: '值班',
  weekends: '周末',
  holidays: '节假日',
  posts: '各岗位',
  postCounts: (posts: readonly (readonly [string, number])[]) =>
    posts.map(([name, count]) => `${name} ${count}`).join('，'),
} as const;

/** S-7.4.1c. */
export const rosterReminderTexts = {
  due: (monday: string) => `请在今天安排并发布${monday}开始的一周排班`,
  missing: (monday: string) => `${monday}开始的一周还没有已发布的排班表`,
  /** In the side bar. */
  marks: { due: '待排', missing: '未排' },
  markNotes: { due: '下周的排班表还没有发布', missing: '本周的排班表还没有发布' },
  open: '去排班',
} as const;
