/** Why someone on duty cannot take a turn for a while. `compensated`: turns missed meanwhile are made good 补接. */
export const skipReasons = {
  meal: { name: '用餐', compensated: true },
  meeting: { name: '开会', compensated: true },
  restroom: { name: '如厕', compensated: true },
  errand: { name: '外出公务', compensated: true },
  leave: { name: '请假', compensated: false },
  rest: { name: '休息', compensated: false },
  private: { name: '私事', compensated: false },
} as const;
export type SkipReason = keyof typeof skipReasons;
export const skipReasonKeys = Object.keys(skipReasons) as [SkipReason, ...SkipReason[]];

/** What can happen to the day's queue. Staff and visits by id; `at` is UTC ISO text. */
export type RotationEvent =
  | { readonly kind: 'opened'; readonly at: string; readonly order: readonly StartPlace[] }
  | { readonly kind: 'joined'; readonly at: string; readonly staffId: string; readonly firstVisits: number }
  | { readonly kind: 'left'; readonly at: string; readonly staffId: string; readonly reason: string }
  | VisitEvent<'turn'>
  | VisitEvent<'own'>
  | VisitEvent<'done'>
  | (VisitEvent<'givenBack'> & { readonly reason: string })
  | {
      readonly kind: 'skipped';
      readonly at: string;
      readonly staffId: string;
      readonly skip: SkipReason;
      readonly reason: string;
    }
  | { readonly kind: 'back'; readonly at: string; readonly staffId: string };
export type RotationEventKind = RotationEvent['kind'];

/** Turn: a first visit, which moves the queue. Own: a returning or expected customer, which does not. */
interface VisitEvent<Kind extends string> {
  readonly kind: Kind;
  readonly at: string;
  readonly staffId: string;
  /** Null where the visitor has no form (yet). */
  readonly visitId: string | null;
}

/** A place in the morning's queue, with the first visits of the last 30 days that it follows from. */
export interface StartPlace {
  readonly staffId: string;
  readonly firstVisits: number;
}
