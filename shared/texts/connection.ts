export const connectionTexts = {
  reconnecting: '正在重新连接…输入的内容都在，请稍候',
  opening: '正在打开…',
  lost: '与后台的连接中断，请稍候重试。若刚才在保存，请先在列表中核对是否已保存，再决定是否重做',
  unknown: '系统出现意外错误，请重试；若再次出现，请联系管理员',
} as const;
