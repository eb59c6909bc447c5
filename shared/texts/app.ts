/** Navigation, the frame round every screen, keyboard help, the about box. */
export const appTexts = {
  name: '楼台',
  subtitle: '案场接待与登记',
  navigation: '主导航',
  nav: {
    desk: '来访登记',
    visits: '来访列表',
    calls: '来电',
    appointments: '预约',
    board: '轮序',
    todo: '待办',
    home: '首页',
    customers: '客户',
    followUps: '客户跟踪',
    roster: '排班',
    weekly: '一周工作',
    imports: '导入',
    forms: '表格',
    staff: '人员',
    settings: '设置',
    audit: '审计',
  },
  skip: '跳到正文',
  changePerson: '换人',
  lock: '锁定',
  changePin: '修改 PIN',
  about: '关于',
  keyboardHelp: '键盘帮助',
  nothingAllowed: '您的角色还没有可用的功能，请联系系统管理员',
  notFoundTitle: '没有这个页面',
  notFoundText: '请从左侧选择要打开的功能',
  brokenTitle: '这个页面出了问题',
  brokenText: '已保存的数据不受影响，正在填写的登记会在重新打开后恢复。',
  brokenRetry: '重新打开',
  loadFailed: '读取失败',
  retry: '重试',
  close: '关闭',
  cancel: '取消',
  pleaseFill: (label: string) => `请填写${label}`,
  save: '保存',
  saved: '已保存',
} as const;

export const aboutTexts = {
  title: '关于楼台',
  version: '版本',
  runtime: '运行环境',
  license: '许可证：MIT',
  text: '楼台是售楼处（案场）的桌面软件：登记来访，安排接待，打印公司固定表格。所有数据只保存在本机。',
  unsupported:
    '当前运行在软件源提供的旧版 Electron 上，仅供测试，不再获得安全更新。正式发布必须使用受支持的 Electron 打包。',
  supported: '当前使用受支持的 Electron。',
} as const;

export const keyboardTexts = {
  title: '键盘操作',
  groups: [
    {
      title: '任何页面',
      keys: [
        { keys: ['F1'], text: '打开本帮助（不在输入框中时也可按 ?）' },
        { keys: ['Ctrl', '1…9'], text: '打开左侧第几项' },
        { keys: ['Ctrl', 'K'], text: '查找客户、来访、来电、预约' },
        { keys: ['F2'], text: '新的来访登记' },
        { keys: ['F8'], text: '记一次未登记来访' },
        { keys: ['F9'], text: '换人' },
        { keys: ['Ctrl', 'L'], text: '锁定窗口' },
      ],
    },
    {
      title: '来访登记',
      keys: [
        { keys: ['Enter'], text: '识别电话，或到下一项' },
        { keys: ['Shift', 'Enter'], text: '回到上一项' },
        { keys: ['1…9'], text: '在一排选项里选第几个（意向等级按 A 到 D）' },
        { keys: ['←', '→'], text: '在一排选项里移动，空格选中或取消' },
        { keys: ['Ctrl', 'Enter'], text: '保存' },
        { keys: ['Esc'], text: '清空表单（先询问）' },
      ],
    },
    {
      title: '周报',
      keys: [{ keys: ['Ctrl', 'Enter'], text: '提交周报' }],
    },
    {
      title: '来访列表',
      keys: [
        { keys: ['/'], text: '到搜索框' },
        { keys: ['↑', '↓'], text: '上一条、下一条' },
        { keys: ['PgUp', 'PgDn'], text: '上一屏、下一屏' },
        { keys: ['Enter'], text: '打开这条登记' },
        { keys: ['Esc'], text: '关闭打开的登记' },
      ],
    },
  ],
} as const;
