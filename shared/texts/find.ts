/** Texts of the command palette (Ctrl+K). */
export const findTexts = {
  owner: (name: string | null) => (name === null ? '无归属' : `归属 ${name}`),
  lastVisit: (day: string) => `最近来访 ${day}`,
  voided: '已作废',
} as const;
