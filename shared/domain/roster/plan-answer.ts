import type { AimName, PlanAims } from './aims.ts';
import type { Assignment } from './office.ts';

/** A plan for a week's open cells, or the keys of the smallest set of rules that cannot all hold. */
export type PlanAnswer =
  | {
      readonly plan: readonly Assignment[];
      readonly aims: PlanAims;
      /** The first aim that could not be proven best in the time given, and how far it may be from it. */
      readonly unproven: { readonly aim: AimName; readonly atMost: number } | null;
    }
  | { readonly collision: readonly string[] };
