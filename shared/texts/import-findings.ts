/**
 * What the import says about a cell: the cause, and the way out.
 * `error` keeps the row out, `warning` lets it in with something left open, `note` tells what was made of the cell.
 * `{0}` is the cell's text or what the code names, `{1}` what was made of it.
 */
export const importFindingTexts = {
  formulaValue: ['note', '单元格是公式，取了保存在文件里的结果“{0}”', '如有疑问请核对原表'],
  formulaEmpty: ['error', '单元格是公式，但文件里没有它的结果', '请用 Excel 打开并保存一次，或改填数值'],
  cellError: ['error', '单元格是错误值 {0}', '请在原表中更正后重新导入'],
  mergedValue: ['note', '合并单元格，取了上方的“{0}”', ''],
  dittoValue: ['note', '“{0}”取了上一行的“{1}”', ''],
  digitsLost: ['error', 'Excel 已丢失末尾数字（{0}）', '请把该列设为文本后重新填写'],
  hiddenCharacters: ['note', '去掉了看不见的字符', ''],
  controlCharacters: ['error', '含有无法保存的控制字符', '请在原表中重新输入该单元格'],
  textTooLong: ['error', '内容有 {0} 个字，超过 {1} 个字的上限', '请在原表中缩短，或把部分内容移到别处'],
  missing: ['error', '没有填写', '请在原表中补上后重新导入'],
  hiddenRow: ['note', '该行在原表中是隐藏的', '不想导入隐藏行时，请勾选“跳过隐藏行”'],

  dateImpossible: ['error', '日期“{0}”不存在', '请核对日期后重新导入'],
  dateUnreadable: ['error', '看不懂日期“{0}”', '请写成 2026-03-05、2026.3.5 或 3月5日'],
  dateAmbiguous: ['error', '“{0}”是数字，分不清是几月几日', '请写成 3月5日 或 2026-03-05'],
  dateNoYear: ['error', '“{0}”没有年份，表名和标题里也没有', '请在“对应列”一步填写该表的年份'],
  dateYear: ['error', '“{0}”的年份不在 2000–2099 年之间', '请核对年份'],
  dateYearTaken: ['note', '“{0}”没有年份，按表格的年份记为 {1}', ''],
  dateShortYear: ['note', '“{0}”的年份只有两位，记为 {1}', ''],
  dateFromSerial: ['note', '“{0}”是 Excel 日期序号，记为 {1}', ''],
  dateFuture: ['warning', '日期 {0} 在今天之后', '请核对；确实如此可以照样导入'],
  timeUnreadable: ['warning', '看不懂时间“{0}”，未导入', '请写成 14:30'],

  nameSurnameOnly: ['note', '“{0}”只有姓，姓{1}', ''],
  nameTitleTaken: ['note', '称呼写在姓名里：“{0}”记为“{1}”', ''],
  nameBlankRemoved: ['note', '姓名“{0}”中间的空格已去掉，记为“{1}”', ''],
  nameUnknown: ['warning', '姓名“{0}”视为未留名', '知道姓名后可在客户资料里补上'],
  nameWithDigits: ['warning', '姓名“{0}”里有数字', '请核对是否填错了列'],
  genderFromTitle: ['note', '“{0}”记为{1}', ''],
  genderConflict: ['warning', '姓名里的称呼是“{0}”，性别栏写的是“{1}”，以称呼为准', '请核对'],
  genderUnreadable: ['warning', '看不懂性别“{0}”，未导入', '请写男或女'],

  phoneRefused: ['error', '{0}', '更正后重新导入'],
  phoneNormalised: ['note', '“{0}”记为 {1}', ''],
  phoneFromNumber: ['note', '号码在原表中是数字，记为 {1}', ''],
  phoneSeveral: ['note', '一格里有 {0} 个号码，都记下：{1}', ''],
  phoneRepeated: ['note', '同一号码写了两遍，只记一次', ''],
  phoneMissing: ['warning', '没有电话，无法与别的来访认作同一客户', '知道号码后可在客户资料里补上'],
  phoneOtherName: ['warning', '同一号码在前面的行里姓名是“{0}”', '请核对是否填错；导入时归到同一客户'],

  listSeveral: ['note', '“{0}”分成 {1}', ''],
  listRepeated: ['note', '“{0}”里有重复，只记一次', ''],
  synonym: ['note', '“{0}”记为“{1}”', ''],
  unitTypeUnknown: ['warning', '不认识的户型“{0}”，写入备注', '请核对'],
  areaUnreadable: ['warning', '看不懂面积“{0}”，写入备注', '请写成 95 或 80-100'],
  areaImpossible: ['error', '面积“{0}”不可能', '请填 10 至 5000 之间的平方米数'],
  areaReversed: ['note', '“{0}”前大后小，记为 {1}', ''],
  areaRead: ['note', '“{0}”记为 {1} ㎡', ''],
  budgetUnreadable: ['warning', '看不懂预算“{0}”，写入备注', '请写成 250万 或 200-250万'],
  budgetImpossible: ['error', '预算“{0}”不可能', '请填 1 万至 10 亿元之间的数'],
  budgetUnitTaken: ['warning', '预算“{0}”没有写单位，按万元记', '请核对；按元计时请写明“元”'],
  budgetReversed: ['note', '“{0}”前大后小，记为 {1}', ''],
  intentionCase: ['note', '“{0}”记为 {1}', ''],
  intentionUnknown: ['warning', '不认识的意向等级“{0}”，写入备注', '请写 A、B、C 或 D'],
  turnRead: ['note', '“{0}”记为{1}', ''],
  turnUnknown: ['warning', '看不懂“{0}”，首次或再次由系统按以往来访判断', '请写首次或再次'],
  partySizeUnreadable: ['warning', '看不懂来访人数“{0}”，按 1 人导入', '请写成数字，如 3'],
  salespersonUnknown: ['warning', '员工名单里没有“{0}”，归属留空，姓名写入备注', '可先导入员工，再导入来访'],
  salespersonAmbiguous: ['warning', '员工名单里有几位“{0}”，归属留空，姓名写入备注', '请导入后在来访里选择'],

  postUnknown: ['error', '不认识的岗位“{0}”', '请写成系统里有的岗位名称，如“销售人员”'],
  restDayUnknown: ['warning', '看不懂固定休息“{0}”，未导入', '请写成周一至周日'],
  trainedOnMissing: ['warning', '没有培训合格日期，排班时不会列出', '培训合格后在员工资料里填写'],
  staffNumberRepeated: ['error', '工号“{0}”在表里出现过', '请核对工号'],
} as const satisfies Record<string, readonly ['note' | 'warning' | 'error', string, string]>;

export type ImportFindingCode = keyof typeof importFindingTexts;
