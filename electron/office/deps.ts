import type { AuditKey } from './audit/key.ts';
import type { Clock } from './clock.ts';
import type { OfficeDatabase } from './database/open.ts';
import type { StartDocumentThread } from './documents/thread/document-thread.ts';
import type { OfficeEvents } from './events.ts';
import type { ImportDrafts } from './features/imports/import-drafts.ts';
import type { KioskMemory } from './features/kiosk/kiosk-memory.ts';
import type { RosterPlanner } from './features/roster/plan-week.ts';
import type { Host } from './host.ts';
import type { JobRegistry } from './jobs/registry.ts';
import type { Secrets } from './session/secrets.ts';

/** What a running program is, for the about box. */
export interface ProgramInfo {
  readonly version: string;
  /** e.g. "Electron 45.4.1". */
  readonly runtime: string;
  /** False where the runtime no longer gets security fixes and must not be given to users. */
  readonly supportedRuntime: boolean;
}

/** Everything a handler works with; made once at start, passed on as a parameter. */
export interface OfficeDeps extends OfficeDatabase {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly host: Host;
  readonly events: OfficeEvents;
  readonly jobs: JobRegistry;
  readonly importDrafts: ImportDrafts;
  readonly kiosk: KioskMemory;
  readonly rosterPlanner: RosterPlanner;
  readonly secrets: Secrets;
  readonly auditKey: AuditKey;
  readonly documentThread: StartDocumentThread;
  readonly program: ProgramInfo;
}
