/** E-2.1.2: open until a visit keeps it, nobody comes, or it is called off. */
export const appointmentStates = ['open', 'kept', 'noShow', 'cancelled'] as const;
export type AppointmentState = (typeof appointmentStates)[number];
export const appointmentStateNames: Readonly<Record<AppointmentState, string>> = {
  open: '待到访',
  kept: '已到访',
  noShow: '未到',
  cancelled: '已取消',
};
