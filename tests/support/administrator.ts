/** The first administrator of offices that tests make without screens. In a file of its own: window tests know him, not the office. */
export const administrator = { name: '管理员甲', password: 'first-start-2026', pin: '246810' } as const;
