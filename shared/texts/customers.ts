import type { DuplicateReason } from '../domain/duplicates.ts';

/** Texts of customers that the office says. */
export const customerTexts = {
  badCursor: '列表位置无效，请刷新列表',
  unmaskSpent: (perDay: number) => `今天已查看 ${perDay} 位客户的完整电话，达到上限，请明天再看或请主管代看`,
  noPhones: '这位客户没有登记电话',
  relativeIsSelf: '不能与自己建立家庭关系',
  alreadyLinked: '两位客户已有家庭关系，请先解除再重新建立',
  notLinked: '两位客户没有家庭关系',
  sameCustomer: '两位客户已经合并为一位',
  mergeUndone: '这次合并已经撤销',
  mergeCovered: '这位客户后来又并入了其他客户，请先撤销后一次合并',
  mergedDetail: (name: string) => `并入“${name}”的全部记录`,
} as const;

export const timelineTexts = {
  visit: (kind: string, number: string) => `${kind} ${number}`,
  contact: (way: string, reached: boolean) => `${way}联系${reached ? '' : '（未联系上）'}`,
  survey: '已填跟踪调查表',
  call: (number: string) => `来电 ${number}`,
  invited: '已邀请看楼',
  notInvited: '未邀请看楼',
  appointment: (number: string) => `看房预约 ${number}`,
  party: (size: number) => `${size} 人`,
  decision: (owner: string) => `归属判定：归 ${owner}`,
  merge: '合并客户',
  documentPrinted: (title: string) => `打印 ${title}`,
  documentSaved: (title: string) => `导出 ${title}`,
  intention: (level: string) => `意向 ${level}`,
} as const;

export const duplicateReasonNames: Readonly<Record<DuplicateReason, string>> = {
  samePhone: '电话相同',
  householdPhone: '与家人的电话相同',
  nameAndLastDigits: '同名且电话后四位相同',
  nameAndTrait: '同名且有其他相同资料',
  pinyinAndTrait: '同音且有其他相同资料',
};
