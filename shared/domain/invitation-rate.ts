/**
 * S-7.1.2: the share of calls in which the customer was invited to see the estate, 0 to 1:
 * calls with 已邀请看楼 / all calls that are not void; undefined where nobody called.
 */
export function invitationRate(calls: number, invited: number): number | undefined {
  return calls === 0 ? undefined : invited / calls;
}
