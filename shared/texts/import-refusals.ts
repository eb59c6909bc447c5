/** Why a file cannot be imported at all: the cause and the way out. `{0}` names the figure or the part it is about. */
export const importRefusalTexts = {
  empty: '文件是空的（0 字节）。请重新导出或复制一份后再选择。',
  tooLarge: '文件超过 {0} MB。请按月份或年份拆成几个文件，分别导入。',
  oldExcel: '这是旧版 Excel 文件（.xls）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再选择。',
  password: '工作簿有打开密码。请用 Excel 打开，取消密码并保存后再选择。',
  html: '文件内容是网页，只是名字叫 .xlsx 或 .csv。请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”后再选择。',
  notSpreadsheet: '这不是 Excel 或 CSV 文件。请选择 .xlsx 或 .csv 文件。',
  otherDocument: '这是压缩包或别的文档，不是 Excel 工作簿。请选择 .xlsx 或 .csv 文件。',
  macros: '工作簿带有宏（.xlsm）。为安全起见不导入，请另存为“Excel 工作簿（.xlsx）”后再选择。',
  binary: '这是二进制工作簿（.xlsb）。请另存为“Excel 工作簿（.xlsx）”后再选择。',
  truncated: '文件不完整或已损坏（{0}）。请重新复制或另存一份后再选择；如正在 Excel 中打开，请先保存并关闭。',
  tooManyEntries: '工作簿里有 {0} 个以上的部件，不像登记表。请只留下要导入的工作表，另存后再选择。',
  bomb: '文件解开后异常地大，已停止读取。请确认来源；如确实需要，请用 Excel 打开，只复制要导入的内容到新工作簿。',
  unpackedTooLarge: '文件解开后超过 {0} MB。请按月份或年份拆成几个文件，分别导入。',
  doctype: '文件里含有不允许的声明（DOCTYPE），已拒绝读取。请用 Excel 打开，另存后再选择。',
  badReference: '工作表“{0}”里有不存在的单元格位置，文件已损坏或不安全。请用 Excel 打开，另存后再选择。',
  tooManyRows: '行数超过上限：一个文件最多导入 {0} 行。请拆成几个文件，分别导入。',
  tooManyColumns: '工作表“{0}”超过 {1} 列。请删去用不着的列，另存后再选择。',
  tooMuchText: '文件里的文字太多，超过可以读取的上限。请按月份或年份拆成几个文件，分别导入。',
  noRows: '文件里没有可以导入的内容。请确认选对了文件。',
  undecodable: '认不出文件的文字编码。请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”后再选择。',
  badCsv: 'CSV 第 {0} 行的引号不成对，读不下去。请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”后再选择。',
  memory: '文件太复杂，读取时内存不足，没有导入任何内容。请拆成几个文件，分别导入。',
  stopped: '读取文件的进程意外结束，没有导入任何内容。请重新选择文件再试。',
} as const;

export type ImportRefusalCode = keyof typeof importRefusalTexts;
