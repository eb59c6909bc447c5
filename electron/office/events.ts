import { EventPublisher } from '@orpc/server';
import type { ChangeTopic, OfficeEvent } from '../../shared/contract/work.ts';

/** Tells every window what changed. */
export interface OfficeEvents {
  publish(topic: ChangeTopic, id?: string): void;
  subscribe(signal: AbortSignal | undefined): AsyncGenerator<OfficeEvent>;
}

export function createEvents(): OfficeEvents {
  const publisher = new EventPublisher<{ change: OfficeEvent }>({ maxBufferedEvents: 1000 });
  return {
    publish: (topic, id) => publisher.publish('change', { topic, id: id ?? null }),
    subscribe: (signal) => publisher.subscribe('change', signal ? { signal } : {}),
  };
}
