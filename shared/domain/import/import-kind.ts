/** The registers that can be imported. */
export const importKinds = ['visits', 'staff', 'calls'] as const;
export type ImportKind = (typeof importKinds)[number];

export const importKindNames: Readonly<Record<ImportKind, string>> = {
  visits: '客户来访登记',
  staff: '员工名单',
  calls: '电话咨询记录',
};
