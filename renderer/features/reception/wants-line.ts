import type { VisitDetails } from '../../../shared/contract/visits.ts';
import { wan } from './visit-form/values-of-record.ts';

/** What the customer wants in one line: 三房 · 90–120㎡ · 200–260万 · 自住. */
export function wantsLine(visit: VisitDetails): string {
  return [
    visit.unitTypes.join('、'),
    range(visit.areaFrom, visit.areaTo, '㎡'),
    range(wan(visit.budgetFrom), wan(visit.budgetTo), '万'),
    visit.purposes.join('、'),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** 90–120㎡; ≥90㎡ or ≤120㎡ where an end is missing; '' where both are. */
export function range(from: number | string | null, to: number | string | null, unit: string): string {
  const [low, high] = [String(from ?? ''), String(to ?? '')];
  if (low === '' && high === '') return '';
  if (high === '') return `≥${low}${unit}`;
  if (low === '') return `≤${high}${unit}`;
  return low === high ? `${low}${unit}` : `${low}–${high}${unit}`;
}
