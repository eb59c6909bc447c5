import type { AimName } from '../domain/roster/aims.ts';
import type { ClashRule } from '../domain/roster/clashes.ts';
import { longestRun } from '../domain/roster/office.ts';

/** 排班: the duty roster's screen. */
export const rosterTexts = {
  title: '排班',
  views: { week: '周排班', month: '月度总览', setup: '岗位与班次', holidays: '节假日' },
  previousWeek: '上一周',
  nextWeek: '下一周',
  thisWeek: '本周',
  comingWeek: '下周',
  weekOf: (from: string, to: string) => `${from}至${to}`,
  states: { draft: '草稿', published: '已发布', revised: '已修改，未发布' },
  saving: {
    saved: '已保存',
    waiting: '正在编辑…',
    saving: '正在保存…',
    changed: '没有保存',
    failed: '没有保存',
  },
  changedTitle: '这一周已被别人修改',
  changedText:
    '另一个窗口先保存了这一周的排班，您之后的改动没有保存。请载入最新的排班表再改，您未保存的改动会放弃。',
  loadNewest: '载入最新',
  saveAgain: '再保存一次',
  undo: '撤销',
  redo: '重做',
  copyWeek: '复制上周',
  copyQuestion: '用上周的排班代替这一周的安排？可以撤销。',
  nothingToCopy: '上周没有排班，没有可复制的内容',
  copied: '已复制上周的排班，可以撤销',
  swap: '对调两人',
  swapOne: '第一人',
  swapOther: '第二人',
  swapDays: '对调哪天',
  wholeWeek: '整周',
  plan: '自动排班',
  publish: '发布',
  print: '打印',
  cancel: '取消',
  unknownYear: (year: string) =>
    `还没有 ${year} 年的节假日安排，周一至周五都按工作日计算。排班前请核对放假和调休日期。`,
  untrainedAll: '还没有培训合格的人员。请在“人员”里填写培训合格日期，或导入员工名单。',
  gone: '（已停用人员）',
} as const;

/** The grid of a week. */
export const rosterGridTexts = {
  label: '一周排班',
  day: '日期',
  resting: '休息人员',
  remark: '备注',
  remarkOf: (day: string) => `${day}备注`,
  explanation: '说明',
  onLeave: '假',
  wish: '愿休',
  fixed: '固定',
  keys: '方向键移动，输入姓名或拼音首字母选人，Enter 加入，Del 去掉最后一人，空格固定；人名可以拖动，拖到另一人身上即对调。',
  choose: (cell: string) => `${cell}：输入姓名或拼音首字母`,
  nobody: '没有可选的人员',
  fix: '固定（自动排班不动）',
  free: '取消固定',
  remove: '去掉',
  standIn: '请假与代班…',
  clashTitle: (count: number) => (count === 0 ? '没有冲突' : `${count} 处冲突`),
  /** Beside the cell: who and why; the whole sentence is in the list. */
  clash: {
    gone: '已离职',
    untrained: '未培训合格',
    unqualified: '没有资格',
    leave: '请假',
    restDay: '固定休息日',
    twice: '同一天排了两处',
    sixInRow: `连续超过 ${longestRun} 天`,
    tooFew: '人数不足',
    tooMany: '人数超出',
  } satisfies Record<ClashRule, string>,
} as const;

const aims: Readonly<Record<AimName, string>> = {
  wishes: '休息意愿',
  burdens: '周末和节假日平分',
  duties: '值班次数平分',
  rotation: '岗位轮换',
  singleDaysOff: '少休单天',
};

/** 自动排班, what came of it, and how duty is shared. */
export const rosterPlanTexts = {
  running: '正在自动排班',
  cancel: '停止',
  best: '已排好，是规则之内最好的安排。可以撤销。',
  good: ({ aim, atMost }: { readonly aim: AimName; readonly atMost: number }) =>
    `已排好，没有违反规则。时间用完，“${aims[aim]}”与最好的安排最多还差 ${atMost}。可以撤销。`,
  cancelled: '已停止，排班表没有改动',
  failed: '自动排班没有完成，排班表没有改动',
  collisionTitle: '这些规则不能同时满足，没有改动排班表',
  collisionText: '放宽下面任意一条，再试一次：',
  fairTitle: '公平：近八周与加上本周之后',
  person: '人员',
  duties: '值班',
  weekends: '周末',
  holidays: '节假日',
  arrow: (before: number, after: number) => (before === after ? `${before}` : `${before} → ${after}`),
} as const;

/** Publishing, editions, stand-ins. */
export const rosterPublishTexts = {
  title: '发布排班表',
  revise: '发布修订',
  text: (week: string) => `发布后${week}的排班表即为现场使用的排班，岗位轮序从它开始。`,
  reason: '修订原因',
  reasonMissing: '请填写修订原因，会记入修订记录',
  despite: (count: number) => `仍有 ${count} 处冲突，确认照此发布`,
  changes: '与上一版相比',
  noChanges: '人员安排没有变化（只改了备注或说明）',
  done: '已发布',
  editions: '版本',
  noEditions: '尚未发布',
  edition: (number: number) => (number === 1 ? '首次发布' : `修订 ${number - 1}`),
  by: (name: string, at: string) => `${name} ${at}`,
  standInTitle: (name: string, day: string) => `${name}${day}请假，谁来代班？`,
  standInHelp: '按规则可以代班的人，合适的在前：',
  nobodyFree: '没有人可以代班而不违反规则。请调整当天的安排后重新发布。',
  agreedBy: '同意人',
  agreedByMissing: '请填写同意人',
  replace: '由此人代班并发布',
  replaced: '已记录代班并发布修订',
  later: '以后再定',
  paper: '纸张',
} as const;

/** Leave and wished days of a week. */
export const rosterMarkTexts = {
  title: '请假与休息意愿',
  help: '点一下：请假；再点：希望休息；再点：取消。',
  kinds: { none: '—', leave: '请假', wish: '愿休' },
  restDay: '固定休',
  cell: (name: string, day: string, kind: string) => `${name}${day}：${kind}`,
} as const;
