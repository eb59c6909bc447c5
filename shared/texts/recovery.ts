import type { UnusableCode } from '../contract/recovery.ts';

interface Explanation {
  readonly title: string;
  readonly text: string;
}

/** What happened and the way out, for each reason why the data cannot be used. */
export const unusableTexts: Readonly<Record<UnusableCode, Explanation>> = {
  damaged: {
    title: '数据文件已损坏',
    text: '楼台没有打开它，也没有改动它。可以把损坏的文件移到一边，用最近的备份继续工作；移开的文件会完整保留，以后还可以请人抢救。',
  },
  newer: {
    title: '数据来自更新版本的楼台',
    text: '这台电脑上的楼台版本较旧，不能使用这份数据。数据没有改动，请安装最新版本的楼台后再打开。',
  },
  foreign: {
    title: '数据文件不是楼台的',
    text: '数据文件夹里的数据库不是楼台建立的，或者被其他程序改过，为了安全没有打开，也没有改动。请联系负责电脑的同事；也可以把它移到一边，用备份继续工作。',
  },
  folder: {
    title: '数据文件夹不能写入',
    text: '可能是磁盘已满、文件夹是只读的，或者文件正被其他程序占用。请处理后点“重试”。数据没有改动。',
  },
  logMissing: {
    title: '存放最新登记的文件不见了',
    text: '上次楼台没有正常退出，最后登记的几条还存放在数据文件夹的“loutai.sqlite3-wal”里，而这个文件现在不在了，可能被清理软件或别人删除。请先从回收站找回它，放回数据文件夹后点“重试”。数据没有改动。',
  },
  failed: {
    title: '数据服务无法启动',
    text: '多次启动都没有成功。请先重试；若仍然如此，请重新启动电脑，或联系负责电脑的同事。数据没有改动。',
  },
};

/** The recovery screen. */
export const recoveryTexts = {
  windowTitle: '楼台：数据恢复',
  checking: '正在检查备份……',
  backupsTitle: '可以使用的备份',
  noBackups: '没有找到可以使用的备份。',
  refused: (count: number) => `另有 ${count} 个备份没有通过检查，不能使用。`,
  counts: (customers: number, visits: number) => `客户 ${customers} 位，来访 ${visits} 条`,
  lossNote: '备份之后登记的内容不在备份里，恢复后请补登。',
  restoreNewest: '用最近的备份继续',
  restoreThis: '用这个备份',
  startNew: '移开旧数据，从空白开始',
  startNewQuestion: '确定从空白开始吗？旧数据会完整保留在“set-aside”文件夹里，但新的楼台里看不到它们。',
  confirmStartNew: '确定，从空白开始',
  cancel: '取消',
  working: '正在处理，请不要关闭电脑……',
  failure: '没有成功，数据没有改动。原因：',
  goOn: '找不回来，用现有数据继续',
  goOnNote: '现有数据是完整的，只是可能缺少上次退出前最后登记的几条，请核对后补登。',
  retry: '重试',
  openFolder: '打开数据文件夹',
  quit: '退出',
  details: '技术信息（供负责电脑的同事参考）',
} as const;
