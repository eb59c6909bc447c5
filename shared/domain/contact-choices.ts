/** How a customer was contacted; what is stored and printed. */
export const contactWays = ['电话', '短信', '微信', '上门', '其他'] as const;
export type ContactWay = (typeof contactWays)[number];

/** What a relative is to the customer. */
export const householdRelations = ['配偶', '父母', '子女', '兄弟姐妹'] as const;
export type HouseholdRelation = (typeof householdRelations)[number];

/** The same link seen from the relative: my father's child am I. */
export const oppositeRelation: Readonly<Record<HouseholdRelation, HouseholdRelation>> = {
  配偶: '配偶',
  父母: '子女',
  子女: '父母',
  兄弟姐妹: '兄弟姐妹',
};
