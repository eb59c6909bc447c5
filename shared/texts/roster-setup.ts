import type { DayKind } from '../domain/calendar/working-calendar.ts';

/** 岗位与班次: what the office's roster is made of. */
export const rosterSetupTexts = {
  posts: '岗位',
  postsHint: '人数是每个班次当天的最少与最多。自动排班按最少人数安排，超出或不足都会提示。',
  name: '岗位名称',
  staffing: { workday: '工作日', weekend: '周末', holiday: '节假日' } satisfies Record<
    Exclude<DayKind, 'makeUp'>,
    string
  >,
  staffingHead: (kind: string) => `${kind}（最少–最多）`,
  makeUp: '调休上班日按工作日',
  least: '最少',
  most: '最多',
  qualification: '须有资格',
  anybody: '不限',
  addPost: '添加岗位',
  postAt: (row: number) => `第 ${row} 个岗位`,
  moveUp: '上移',
  remove: '删除',
  shifts: '班次',
  shiftsHint: '不分班时只留一个，名称可以空着。分班后每人每天仍只排一处。',
  shiftName: '班次名称',
  shiftAt: (row: number) => `第 ${row} 个班次`,
  addShift: '添加班次',
  save: '保存岗位与班次',
  saved: '岗位与班次已保存',
  discard: '放弃修改',
  removed: '删除岗位或班次后，草稿里它的安排不再显示；已发布的排班表保持原样。',
  people: '人员资格',
  peopleHint: '勾选后立即保存。设了“须有资格”的岗位只能排有资格的人。',
  noQualifications: '还没有岗位需要资格。在上面给岗位填写“须有资格”并保存后，在这里勾选谁有资格。',
  person: '人员',
  holds: (name: string, qualification: string) => `${name}：${qualification}`,
} as const;

/** 节假日: the working calendar that every deadline counts by. */
export const holidayTexts = {
  year: '年份',
  title: (year: number) => `${year} 年放假与调休`,
  hint: '所有期限和排班都按这张表计算。国务院每年秋天公布下一年的安排，公布后请核对并补充。',
  unknown: (year: number) =>
    `还没有 ${year} 年的安排，周一至周五都按工作日计算。请按国务院通知逐日填写放假和上班日期，填完后勾选“已填写完整”。`,
  complete: (year: number) => `${year} 年已填写完整`,
  date: '日期',
  kind: '安排',
  kinds: { off: '放假', on: '上班' },
  name: '节日',
  source: '来源',
  sources: { state: '国家安排', office: '本公司' },
  empty: '这一年还没有放假和调休日期',
  add: '添加',
  addTitle: '添加日期',
  nameExample: '如：春节',
  missing: '请选择日期并填写节日名称',
  takeBack: '取消',
  takenBack: '已取消的国家安排',
  restore: '恢复',
} as const;
