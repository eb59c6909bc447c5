import type { Role } from '../roles.ts';

export const improvementStates = [
  'draft',
  'returned',
  'review',
  'approval',
  'carryingOut',
  'carriedOut',
] as const;
export type ImprovementState = (typeof improvementStates)[number];

export const improvementStateNames: Readonly<Record<ImprovementState, string>> = {
  draft: '起草',
  returned: '已退回',
  review: '待审核',
  approval: '待审批',
  carryingOut: '实施中',
  carriedOut: '已实施',
};

export const improvementActions = [
  'submit',
  'review',
  'returnFromReview',
  'approve',
  'returnFromApproval',
  'progress',
  'returnFromCarryingOut',
  'carryOut',
] as const;
export type ImprovementAction = (typeof improvementActions)[number];

export interface ImprovementRule {
  readonly label: string;
  readonly from: readonly ImprovementState[];
  readonly to: ImprovementState;
  readonly by: Role;
  /** Whether words have to go with it. */
  readonly opinion: 'none' | 'required';
}

/**
 * S-7.4.1b, 5.1–5.3: the officer writes, the manager reviews, the vice president approves, the officer carries out;
 * whoever has the report may send it back to be written anew.
 */
export const improvementRules: Readonly<Record<ImprovementAction, ImprovementRule>> = {
  submit: { label: '提交', from: ['draft', 'returned'], to: 'review', by: 'officer', opinion: 'none' },
  review: {
    label: '审核通过',
    from: ['review'],
    to: 'approval',
    by: 'departmentManager',
    opinion: 'required',
  },
  returnFromReview: {
    label: '退回',
    from: ['review'],
    to: 'returned',
    by: 'departmentManager',
    opinion: 'required',
  },
  approve: {
    label: '审批同意',
    from: ['approval'],
    to: 'carryingOut',
    by: 'vicePresident',
    opinion: 'required',
  },
  returnFromApproval: {
    label: '退回',
    from: ['approval'],
    to: 'returned',
    by: 'vicePresident',
    opinion: 'required',
  },
  progress: {
    label: '记录进展',
    from: ['carryingOut'],
    to: 'carryingOut',
    by: 'officer',
    opinion: 'required',
  },
  returnFromCarryingOut: {
    label: '无法实施，退回修改',
    from: ['carryingOut'],
    to: 'returned',
    by: 'officer',
    opinion: 'required',
  },
  carryOut: {
    label: '实施完成',
    from: ['carryingOut'],
    to: 'carriedOut',
    by: 'officer',
    opinion: 'required',
  },
};

/** States in which its text may be changed. */
export const writableStates: readonly ImprovementState[] = ['draft', 'returned'];

/** What someone with these roles may do with a report in this state. */
export function allowedActions(state: ImprovementState, held: readonly Role[]): ImprovementAction[] {
  return improvementActions.filter((action) => {
    const rule = improvementRules[action];
    return rule.from.includes(state) && held.includes(rule.by);
  });
}
