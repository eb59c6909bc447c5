import { businessDate, businessTime } from '../../../shared/domain/business-date.ts';

/** An instant (UTC ISO text) as 11月27日 16:05. */
export function momentText(iso: string): string {
  const at = new Date(iso);
  const [, month, day] = businessDate(at).split('-').map(Number);
  return `${month}月${day}日 ${businessTime(at)}`;
}
