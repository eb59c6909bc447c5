import type { OfficeDeps } from '../../deps.ts';

const topics = ['visits', 'calls', 'customers', 'staff', 'imports'] as const;

/** Windows look again at everything an import, or its undoing, may have changed. */
export function announce(deps: OfficeDeps): void {
  for (const topic of topics) deps.events.publish(topic);
}
