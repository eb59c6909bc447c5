/** The roles a staff member may hold, several at once (spec/office.md). */
export const roles = [
  'reception',
  'salesperson',
  'supervisor',
  'officer',
  'departmentManager',
  'vicePresident',
  'researcher',
  'customerService',
  'customerRepresentative',
  'generalManager',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = {
  reception: '接待员',
  salesperson: '销售人员',
  supervisor: '现场销售督导',
  officer: '销售主办',
  departmentManager: '销售部经理',
  vicePresident: '主管副总经理',
  researcher: '市场调研员',
  customerService: '客户服务人员',
  customerRepresentative: '客户代表',
  generalManager: '总经理',
  administrator: '系统管理员',
};
