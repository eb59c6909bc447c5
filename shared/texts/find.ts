/** Texts of the command palette (Ctrl+K). */
export const findTexts = {
  owner: (name: string | null) => (name === null ? '无归属' : `归属 ${name}`),
  lastVisit: (day: string) => `最近来访 ${day}`,
  voided: '已作废',
  noPhone: '未留电话',
  issued: (day: string, by: string) => `${day} ${by} 出具`,
} as const;

/** Texts of the palette itself. */
export const paletteTexts = {
  title: '查找',
  placeholder: '姓名、拼音、首字母、电话、编号或文件名',
  kinds: { customer: '客户', visit: '来访', call: '来电', appointment: '预约', document: '文件' },
  empty: '没有找到',
  hint: '↑↓ 选择，Enter 打开，Esc 关闭',
} as const;
