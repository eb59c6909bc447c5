import type { ErrorCode } from '../contract/errors.ts';

/** What a person reads where a handler gives no sentence of its own. */
export const errorTexts: Readonly<Record<ErrorCode, string>> = {
  INVALID: '有内容需要更正，请看标出的字段',
  UNAUTHENTICATED: '请先登录：选择姓名并输入 PIN',
  LOCKED: '窗口已锁定，请输入 PIN 继续',
  FORBIDDEN: '您的角色没有这项权限，如有需要请联系系统管理员',
  NOT_FOUND: '找不到这条记录，可能已被删除或不属于您，请刷新列表',
  CHANGED: '这条记录刚被他人修改，请重新打开后再改；您输入的内容仍保留在表单里',
  REFUSED: '当前状态下不能这样做',
  THROTTLED: '尝试次数过多，请稍后再试',
  STORAGE: '写入磁盘失败，本次没有保存。请检查磁盘空间和文件夹权限后重试，输入的内容仍在',
};

/** Input with a field that its procedure does not know. */
export const unknownFieldText = (field: string) => `内容里有不认识的字段“${field.slice(0, 60)}”，没有保存`;

export const storageTexts = {
  full: '磁盘空间已满，本次没有保存。请清理磁盘后重试，输入的内容仍在',
  readOnly: '数据文件夹不可写，本次没有保存。请检查文件夹权限后重试，输入的内容仍在',
  damaged: '数据文件已损坏，本次没有保存。楼台会转到数据恢复，请按提示继续',
  busy: '数据文件正被其他程序占用，本次没有保存。请关闭占用它的程序后重试',
} as const;

/** For a fault that nobody foresaw; the code leads to the log line. */
export const faultText = (reference: string) =>
  `系统出现意外错误（编号 ${reference}），本次没有保存。请重试；若再次出现，请把编号告诉管理员`;
