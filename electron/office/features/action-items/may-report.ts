import { mayCall } from '../../../../shared/domain/permissions.ts';
import type { Actor } from '../../session/actor.ts';

/** Its owner reports on an item, and whoever leads meetings. */
export function mayReport(actor: Actor, item: { readonly owner_seq: number }): boolean {
  return item.owner_seq === actor.seq || mayCall('actionItems.reopen', actor.roles);
}
