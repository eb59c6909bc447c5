/** Texts of the import that the office says about a file or an import as a whole; the wizard's own are in import-wizard.ts. */
export const importTexts = {
  missingColumn: (label: string) => `还没有列对应“${label}”，请在列的对应里选择`,
  doubledColumn: (label: string) => `“${label}”对应了两列，请只留一列`,
  callsLater: '这是电话咨询记录。电话记录在下一版导入，本次没有导入任何内容。',
  mixedKinds: (kind: string) => `一次只能导入一种登记表。请只勾选同一种工作表（如“${kind}”）后继续。`,
  hiddenRow: '隐藏行（已跳过）',
  originalRow: '原行号',
  reasons: '拒绝原因',
  busy: '这个文件正在导入，请等它结束或先取消。',
  gone: '这次打开的文件已经关闭，请重新选择文件。',
  cancelled: '导入已取消，已写入的内容已全部撤回。',
  notUndoable: '这次导入已经撤销，或没有完成，不能再撤销。',
  nothingToImport: '没有可以导入的行：都被拒绝，或以前已经导入过。',
  noneBecauseBad: (refused: number) =>
    `有 ${refused} 行不能导入，按您的选择一行也没有导入。请更正后重新选择文件，或改为只导入好的行。`,
  staffByAdministrator: '导入员工名单需要系统管理员。',
  refusedFileName: (file: string) => `${file}-未导入的行`,
  steps: { reading: '读取文件', checking: '逐行检查', writing: '写入', undoing: '撤销' },
  jobs: {
    open: (file: string) => `读取 ${file}`,
    apply: (file: string) => `导入 ${file}`,
    undo: (file: string) => `撤销导入 ${file}`,
  },
  changed: {
    corrected: '导入后已更正',
    voided: '导入后已作废',
    customerChanged: '导入后客户资料已修改',
    visitAdded: '导入后又登记了来访',
    staffChanged: '导入后资料已修改或已发放 PIN',
    staffUsed: '已有来访或客户归属此人',
  },
} as const;
