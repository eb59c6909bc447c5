import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import type { createCallLimit } from './call-limit.ts';
import type { OfficeDeps } from './deps.ts';
import type { WindowSession } from './session/window-session.ts';

/** What every call carries into its handler. */
export interface OfficeContext {
  readonly deps: OfficeDeps;
  readonly session: WindowSession;
  /** Refuses a call where the window makes too many. */
  readonly limit: ReturnType<typeof createCallLimit>;
}

/** The contract, to be implemented feature by feature. */
export const office = implement(contract).$context<OfficeContext>();
