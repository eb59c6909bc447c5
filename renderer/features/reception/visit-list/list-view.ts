import type { VisitFilter, VisitOrder } from '../../../../shared/contract/visits.ts';
import { addDays, weekStart } from '../../../../shared/domain/business-date.ts';

/** How the register is looked at: what narrows it, and its order. '' and null do not narrow. */
export interface ListView {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly salespersonId: string | null;
  readonly channel: string | null;
  readonly intention: string | null;
  readonly visitKind: string | null;
  readonly voided: boolean;
  readonly order: VisitOrder;
}

export const everything: ListView = {
  text: '',
  from: '',
  to: '',
  salespersonId: null,
  channel: null,
  intention: null,
  visitKind: null,
  voided: false,
  order: { by: 'visitedOn', descending: true },
};

export function filterOf(view: ListView): VisitFilter {
  return {
    from: view.from || null,
    to: view.to || null,
    salespersonId: view.salespersonId,
    channel: view.channel,
    intention: view.intention as VisitFilter['intention'],
    visitKind: view.visitKind as VisitFilter['visitKind'],
    text: view.text.trim().slice(0, 100),
    voided: view.voided,
  };
}

/** Whether anything narrows the register but the choice of valid or voided. */
export function isNarrowed(view: ListView): boolean {
  const { voided: _, ...filter } = filterOf(view);
  return Object.values(filter).some((value) => value !== null && value !== '');
}

export type Preset = 'today' | 'week' | 'month' | 'all';

/** The dates of a preset, from the local business date; a week begins on Monday. */
export function presetRange(preset: Preset, day: string): Pick<ListView, 'from' | 'to'> {
  const monday = weekStart(day);
  switch (preset) {
    case 'today':
      return { from: day, to: day };
    case 'week':
      return { from: monday, to: addDays(monday, 6) };
    case 'month':
      return { from: `${day.slice(0, 8)}01`, to: lastOfMonth(day) };
    case 'all':
      return { from: '', to: '' };
  }
}

function lastOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
