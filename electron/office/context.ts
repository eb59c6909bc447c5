import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import type { OfficeDeps } from './deps.ts';
import type { WindowSession } from './session/window-session.ts';

/** What every call carries into its handler. */
export interface OfficeContext {
  readonly deps: OfficeDeps;
  readonly session: WindowSession;
}

/** The contract, to be implemented feature by feature. */
export const office = implement(contract).$context<OfficeContext>();
