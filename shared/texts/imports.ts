/** Texts of the import: the wizard's and those the office says about a file as a whole. */
export const importTexts = {
  title: '导入',
  missingColumn: (label: string) => `还没有列对应“${label}”，请在上面的列里选择`,
  doubledColumn: (label: string) => `“${label}”对应了两列，请只留一列`,
  callsLater: '这是电话咨询记录。电话记录在下一版导入，本次没有导入任何内容。',
  mixedKinds: (kind: string) => `一次只能导入一种登记表。请只勾选同一种工作表（如“${kind}”）后继续。`,
  hiddenRow: '隐藏行（已跳过）',
  originalRow: '原行号',
  reasons: '拒绝原因',
} as const;
