/** What the office says about documents that were issued. */
export const documentTexts = {
  badCursor: '列表位置无效，请刷新列表',
  notYours:
    '这份文件里有不属于您的客户的完整电话，按权限只能由归属顾问本人或可查看全部电话的人员打开。如有需要请联系主管',
  erased: '这份文件的原件已按保存期限销毁，只留登记，不能再打开或重印',
  missing: (number: string) =>
    `${number} 的原件在数据文件里找不到了，不能重印。请从备份恢复，或按现有记录重新出具；登记本身仍在`,
  damaged: (number: string) =>
    `${number} 的原件与出具时的校验值不符，可能已损坏或被改动，为免误用不再打开。请从备份恢复，或按现有记录重新出具`,
  printFromFile: '这份文件是以 Word 或 PDF 出具的，请打开原件后在该程序里打印',
  notRunOut: '所选日期之后的文件还没到保存期限，不能销毁',
  dueChanged: (seen: number, found: number) =>
    `到期文件由 ${seen} 份变为 ${found} 份，没有销毁。请核对新的数目后再确认`,
} as const;
