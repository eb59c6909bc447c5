/** Fixed choices of the phone enquiry (spec/reception.md). Values are what is stored and printed. */
export const askedTopics = [
  '价格',
  '户型',
  '面积',
  '位置交通',
  '配套',
  '付款方式',
  '交楼时间',
  '其他',
] as const;
export const callKinds = ['first', 'repeated'] as const;
export type CallKind = (typeof callKinds)[number];
export const callKindNames: Readonly<Record<CallKind, string>> = { first: '首次', repeated: '再次' };

/** How a caller without a name stands in the register. */
export const unnamedCaller = '未留名';
