/** S-7.2.6: what a customer who decides to buy is told, for a person or a company. */
export interface PurchaseChecklist {
  readonly headOffice: string;
  readonly payment: string;
  readonly personItems: readonly string[];
  readonly companyItems: readonly string[];
}

export const buyerKinds = ['person', 'company'] as const;
export type BuyerKind = (typeof buyerKinds)[number];
export const buyerKindNames: Readonly<Record<BuyerKind, string>> = {
  person: '个人购买',
  company: '单位购买',
};

/** What an estate starts with until the office writes its own (S-7.2.6 names the papers). */
export const defaultPurchaseChecklist: PurchaseChecklist = {
  headOffice: '',
  payment: '',
  personItems: ['身份证原件及复印件', '户口簿', '婚姻状况证明', '认购定金（现金、银行卡或转账凭证）'],
  companyItems: [
    '营业执照复印件（加盖公章）',
    '法人授权委托书',
    '法人身份证复印件',
    '经办人身份证',
    '认购定金',
  ],
};
