/** What the office says about forms. */
export const formTexts = {
  tooManySheets: (found: number, most: number) =>
    `所选范围有 ${found} 条来访，单张表一次最多 ${most} 份。请缩小日期范围后分次打印`,
  tooManyRows: (found: number, most: number) =>
    `所选范围有 ${found} 条来访，登记表一次最多 ${most} 行。请缩小日期范围后分次打印`,
  noCalls: '所选范围内没有来电记录，请调整日期或筛选条件',
  tooManyCalls: (found: number, most: number) =>
    `所选范围有 ${found} 条来电，记录表一次最多 ${most} 行。请缩小日期范围后分次打印`,
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
  printFailed: '打印没有完成：系统里没有可用的打印机，或打印机拒绝了任务。请检查打印机后重试，也可先存为 PDF',
  savedGone: '找不到该文件，可能已被移动或删除',
} as const;

/** The screen 表格 and its dialog. */
export const formScreenTexts = {
  title: '表格',
  note: '打印空白表，或按登记的内容填好后打印、存为 Word 或 PDF',
  preview: '预览',
  print: '打印',
  saveWord: '存为 Word',
  savePdf: '存为 PDF',
  open: '打开',
  openWord: '用 Word 打开',
  openPdf: '用 PDF 阅读器打开',
  close: '关闭',
  cancel: '取消',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomFit: '适合宽度',
  pages: (sheets: number, pages: number | null, shown: number) => {
    const sheetText = sheets > 1 ? `共 ${sheets} 份` : '';
    const pageText = pages === null ? '' : `共 ${pages} 页`;
    const shownText = pages === null || pages > shown ? `预览前 ${shown} 页` : '';
    return [sheetText, pageText, shownText].filter((text) => text !== '').join('，');
  },
  pageLabel: (page: number) => `第 ${page} 页`,
  progress: (done: number, total: number | null) => (total === null ? `${done}` : `${done} / ${total} 份`),
  saved: (fileName: string, pages: number) => `已保存：${fileName}（${pages} 页）`,
  opened: (fileName: string) => `已打开：${fileName}`,
  printed: (pages: number, number: string | null) =>
    `已送往打印机，共 ${pages} 页${number === null ? '' : `，登记为 ${number}`}`,
  notPrinted: '已取消打印',
  cancelled: '已取消，没有写入文件',
  failed: '没有完成',
  blank: '空白表',
  fill: '填写',
  fillFor: '按客户填写',
  fromRecords: (screen: string) => `按记录打印：${screen}`,
  register: '按日期范围',
  /** What a form is for, by its id. */
  uses: {
    'follow-up-survey': '按客户填写，或留空手填，',
    'visit-register': '清单，每条来访一行，',
    'visit-sheet': '单张，每条来访一份，',
    'call-register': '清单，每条来电一行，',
    'purchase-checklist': '客户确认认购时交给客户，',
  } as Readonly<Record<string, string>>,
  landscape: 'A4 横向',
  portrait: 'A4 纵向',
  customer: '客户',
  findCustomer: '输入姓名、拼音或电话查找客户',
  noCustomer: '不选客户则为空白',
  from: '开始日期',
  to: '结束日期',
  show: '生成',
  sheets: '逐份单张',
  answers: '回答（可不填，留空即手填）',
  typed: '填写的内容即时显示在右侧，留空处打印后可手填',
  listCell: (column: string, row: number) => `${column}，第 ${row} 行`,
  listAdd: '加一行',
  listRemove: (row: number) => `删除第 ${row} 行`,
  listHint: '可从 Excel 粘贴；回车到下一行，Ctrl+Delete 删行',
  followedBy: '跟踪人',
  date: '时间',
  firstPage: '第一次跟踪（P.1）',
  laterPage: '以后的跟踪（P.2）',
} as const;
