/** What the office says about forms. */
export const formTexts = {
  tooManySheets: (found: number, most: number) =>
    `所选范围有 ${found} 条来访，单张表一次最多 ${most} 份。请缩小日期范围后分次打印`,
  tooManyRows: (found: number, most: number) =>
    `所选范围有 ${found} 条来访，登记表一次最多 ${most} 行。请缩小日期范围后分次打印`,
  noVisits: '所选范围内没有来访记录，请调整日期或筛选条件',
  notPrintable: (key: string, character: string) =>
    `“${key}”中含有无法打印的字符（${character}），请更正该记录后重试`,
  sameFileOpen:
    '文件为只读或正被其他程序（如 Word）打开，未能替换，原文件保持不变。请关闭该文件，或换一个文件名再存',
  stepPages: '正在排版',
  stepWriting: '正在写入文件',
  stepPrinting: '等待打印对话框',
  kinds: { docx: 'Word 文档', pdf: 'PDF 文档' },
  sheetsTitle: (count: number) => `客户来访登记表（${count} 份）`,
  cannotOpen: '系统无法打开该文件，可能已被移动，或没有安装能打开它的程序',
  savedGone: '找不到该文件，可能已被移动或删除',
} as const;
