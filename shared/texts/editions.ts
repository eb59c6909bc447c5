/** What is said of the office's own editions of forms. */
export const editionTexts = {
  titleEmpty: '标题不能为空；要用标准标题请清空改动',
  titleWide: '标题太长，一行放不下，请缩短',
  numberWide: '表号太长，页眉右侧放不下，请缩短到约 12 个字符',
  noList: '这张表没有清单，不能加栏',
  headingEmpty: '请填写栏目名称',
  headingTwice: (heading: string) => `已有“${heading}”栏，请换一个名称`,
  sourceUnknown: (heading: string) => `“${heading}”栏选的内容不是这张表的记录所有，请重选`,
  columnNarrow: (heading: string, mm: number) => `“${heading}”栏太窄，标题至少需要 ${mm} 毫米`,
  columnsWide: (wanted: number, most: number) =>
    most === 0
      ? `新增各栏共 ${wanted} 毫米，纸面放不下：编号、姓名、电话等栏已不能再窄。请先隐去不需要的栏`
      : `新增各栏共 ${wanted} 毫米，纸面放不下，最多 ${most} 毫米。请改窄，或先隐去不需要的栏`,
  partUnknown: '要隐去的栏目不在这张表里，请刷新后重选',
  partRequired: (label: string, rule: string) => `“${label}”是 ${rule} 规定的内容，不能隐去`,
  listEmpty: '不能隐去清单的所有栏',
  noPosts: '只有排班表可以选择岗位',
  postsEmpty: '请至少保留一个岗位',
  morePages: (pages: number) => `这样空白表会多出 ${pages} 页，请缩短页脚`,
  dateEarly: '生效日期不能早于今天；已出的文件不会改变',
  nothingChanged: '与现行版本没有差别，不需要新版本',
  notComing: '这一版已经生效，不能撤回；要改回请用“恢复此版”另立新版',
} as const;
