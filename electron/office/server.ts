import { onError } from '@orpc/server';
import { RPCHandler, type RPCHandlerOptions } from '@orpc/server/message-port';
import type { SupportedMessagePort } from '@orpc/client/message-port';
import * as z from 'zod';
import { openAuditKey } from './audit/key.ts';
import { toPageError } from './border.ts';
import { createCallLimit } from './call-limit.ts';
import type { Clock } from './clock.ts';
import type { OfficeContext } from './context.ts';
import { openDatabase } from './database/open.ts';
import { isDamage } from './database/unusable.ts';
import type { OfficeDeps, ProgramInfo } from './deps.ts';
import { documentThreads } from './documents/thread/document-thread.ts';
import { createEvents } from './events.ts';
import { boardDisplayRouter } from './features/board-display/board-display-router.ts';
import { createKioskMemory } from './features/kiosk/kiosk-memory.ts';
import { kioskRouter } from './features/kiosk/kiosk-router.ts';
import { threadPlanner } from './features/roster/thread-planner.ts';
import type { Host } from './host.ts';
import type { PortKind } from './host-messages.ts';
import { createImportDrafts } from './features/imports/import-drafts.ts';
import { recoverImports } from './features/imports/undo-import.ts';
import { createJobs } from './jobs/registry.ts';
import type { Log } from './log.ts';
import { router } from './router.ts';
import { createSecrets, type Secrets } from './session/secrets.ts';
import { newWindowSession } from './session/window-session.ts';

/** What the surroundings give: under Electron the real ones, in tests their own clock and host. */
export interface OfficeSurroundings {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly host: Host;
  readonly log: Log;
  readonly program: ProgramInfo;
  readonly secrets?: Secrets;
  /** The database turned out to be damaged in the middle of work. */
  readonly onDamage: (error: Error) => void;
  /** The built entry of the thread that reads files under import. */
  readonly importWorker: string;
  /** The built entry of the thread that plans rosters. */
  readonly rosterWorker: string;
  /** The built entry of the thread that makes large documents. */
  readonly documentWorker: string;
}

export interface Office {
  readonly deps: OfficeDeps;
  /** Serves a window through its port until the port closes, with what windows of its kind may ask. */
  connect(port: SupportedMessagePort & { close(): void }, windowId: number, kind: PortKind): void;
  /** Ends jobs and closes the database. */
  close(): Promise<void>;
}

/** Opens the office on its folder. Throws UnusableDatabase where its database must not be used. */
export function openOffice(surroundings: OfficeSurroundings): Office {
  z.config(z.locales.zhCN());
  const database = openDatabase(surroundings.dataDir, surroundings.clock);
  const events = createEvents();
  const deps: OfficeDeps = {
    ...database,
    dataDir: surroundings.dataDir,
    clock: surroundings.clock,
    host: surroundings.host,
    program: surroundings.program,
    secrets: surroundings.secrets ?? createSecrets(),
    auditKey: openAuditKey(surroundings.dataDir),
    events,
    jobs: createJobs(events, surroundings.log),
    kiosk: createKioskMemory(),
    importDrafts: createImportDrafts(surroundings.importWorker),
    rosterPlanner: threadPlanner(surroundings.rosterWorker),
    documentThread: documentThreads(surroundings.documentWorker),
  };
  // Nobody is answered before an import that a crash interrupted has been rolled back.
  const recovered = recoverImports(deps);
  recovered.catch((error: unknown) => surroundings.log.fault(error));
  const options: RPCHandlerOptions<OfficeContext> = {
    clientInterceptors: [
      async (call) => {
        await recovered;
        return call.next();
      },
      (call) => call.context.limit(() => call.next()),
      onError((error) => {
        if (error instanceof Error && isDamage(error)) surroundings.onDamage(error);
        throw toPageError(error, surroundings.log);
      }),
    ],
  };
  const handlers: Readonly<Record<PortKind, RPCHandler<OfficeContext>>> = {
    desk: new RPCHandler(router, options),
    kiosk: new RPCHandler(kioskRouter, options),
    board: new RPCHandler(boardDisplayRouter, options),
  };
  const ports = new Map<number, { close(): void }>();
  const limits = new Map<number, OfficeContext['limit']>();
  return {
    deps,
    connect(port, windowId, kind) {
      // One port a window: the page that asks again has lost the one before, or means to get around its limit.
      ports.get(windowId)?.close();
      ports.set(windowId, port);
      const limit = limits.get(windowId) ?? createCallLimit(deps.clock);
      limits.set(windowId, limit);
      handlers[kind].upgrade(port, { context: { deps, session: newWindowSession(windowId), limit } });
    },
    async close() {
      await recovered.catch(() => {});
      await deps.jobs.stop();
      await deps.importDrafts.stop();
      await database.close();
    },
  };
}
