import type { QueryClient } from '@tanstack/react-query';
import type { ChangeTopic } from '../../shared/contract/work.ts';
import type { Office } from './office.ts';

/** Which queries (first part of their path) a change makes stale. */
const staleBy: Readonly<Record<ChangeTopic, readonly string[]>> = {
  visits: [
    'visits',
    'customers',
    'waiting',
    'followUps',
    'ownership',
    'find',
    'todo',
    'dailyChecks',
    'weeklyReports',
  ],
  customers: ['customers', 'visits', 'followUps', 'ownership', 'find'],
  staff: ['staff', 'session', 'roster'],
  settings: ['settings', 'app'],
  imports: ['imports'],
  jobs: ['jobs'],
  session: ['session'],
  arrivals: ['visits', 'unregisteredArrivals'],
  forms: ['forms', 'formEditions'],
  overlays: ['overlays'],
  documents: ['documents', 'customers', 'find'],
  roster: ['roster', 'calendar', 'todo'],
  calls: ['calls', 'customers', 'ownership', 'find', 'todo', 'dailyChecks', 'weeklyReports'],
  appointments: ['appointments', 'calls', 'waiting', 'todo'],
  leftEnquiries: ['leftEnquiries', 'todo'],
  rotation: ['rotation', 'waiting', 'todo'],
  receptionSettings: ['receptionSettings', 'purchaseChecklist'],
  followUps: ['followUps', 'customers', 'todo'],
  weekly: ['weeklyReports', 'dailyChecks', 'handovers', 'todo'],
  ownership: ['ownership', 'customers', 'todo'],
  meetings: ['meetings', 'actionItems', 'todo'],
  improvements: ['improvements', 'todo'],
  trainings: ['trainings', 'todo', 'roster'],
  notices: ['notices', 'todo'],
  selfRegistrations: ['selfRegistrations'],
};
const gatherMs = 150;
/** The board of a second window shows a turn within 100 ms. */
const urgentMs = 10;
const urgent: ReadonlySet<ChangeTopic> = new Set(['rotation']);

/**
 * Follows what changes in the office and refetches what is on the screen of it, until `signal` says stop.
 * Changes that come in a burst are gathered into one refetch.
 */
export async function followEvents(office: Office, signal: AbortSignal): Promise<void> {
  const show = (topics: ReadonlySet<ChangeTopic>): void => {
    for (const topic of topics) refresh(office.cache, topic);
  };
  const stale = gather(gatherMs, show);
  const urgentlyStale = gather(urgentMs, show);
  while (!signal.aborted) {
    try {
      for await (const event of await office.client.events.subscribe(undefined, { signal })) {
        (urgent.has(event.topic) ? urgentlyStale : stale)(event.topic);
      }
    } catch {
      // The office went away or nobody is signed in; the loop asks again below.
    }
    await pause(500, signal);
  }
}

/** Makes everything stale that shows the topic. */
export function refresh(cache: QueryClient, topic: ChangeTopic): void {
  for (const part of staleBy[topic]) void cache.invalidateQueries({ queryKey: [[part]] });
}

function gather(ms: number, flush: (topics: ReadonlySet<ChangeTopic>) => void): (topic: ChangeTopic) => void {
  let topics = new Set<ChangeTopic>();
  return (topic) => {
    if (topics.size === 0) {
      setTimeout(() => {
        const gathered = topics;
        topics = new Set();
        flush(gathered);
      }, ms);
    }
    topics.add(topic);
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
