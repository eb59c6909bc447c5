import { isDate } from '../business-date.ts';

export const noticeStates = ['upcoming', 'current', 'expired', 'takenDown'] as const;
/** upcoming: to be posted later; expired: taken down by itself after its validity; takenDown: by hand before. */
export type NoticeState = (typeof noticeStates)[number];

export const noticeStateNames: Readonly<Record<NoticeState, string>> = {
  upcoming: '待张贴',
  current: '张贴中',
  expired: '到期已撤下',
  takenDown: '提前撤下',
};

/** R-notices: how a notice stands on `today`; it hangs from its first to its last day, and comes down by itself after. */
export function noticeState(
  notice: { readonly postedOn: string; readonly validTo: string; readonly takenDownOn: string | null },
  today: string,
): NoticeState {
  if (notice.takenDownOn !== null) return 'takenDown';
  if (today < notice.postedOn) return 'upcoming';
  return today <= notice.validTo ? 'current' : 'expired';
}

/** R-notices: a notice without a validity of its own comes down one month after it was posted. */
export function validityOf(postedOn: string): string {
  const [year = 0, month = 1, day = 1] = postedOn.split('-').map(Number);
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
  const same = `${next}-${String(day).padStart(2, '0')}`;
  // The 31st has no like in every month: the last day stands for it.
  return isDate(same) ? same : new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
}

export const noticeEventKinds = ['posted', 'extended', 'replaced', 'takenDown'] as const;
export type NoticeEventKind = (typeof noticeEventKinds)[number];

export const noticeEventNames: Readonly<Record<NoticeEventKind, string>> = {
  posted: '张贴',
  extended: '延期',
  replaced: '损坏重贴',
  takenDown: '撤下',
};
