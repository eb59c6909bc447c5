import { ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { KioskContract } from '../../shared/contract/kiosk.ts';
import { kioskTexts } from '../../shared/texts/kiosk.ts';
import { type Connection, connectOffice } from './connection.ts';

export type KioskClient = ContractRouterClient<KioskContract>;
export type KioskConnection = Connection<KioskClient>;

/** The visitors' window on its own port; there is nobody to sign in. */
export function connectKiosk(): KioskConnection {
  return connectOffice<KioskClient>(() => Promise.resolve());
}

/** What the office refused, as the visitors' page decides by it. */
export interface KioskProblem {
  readonly kind: 'tooMany' | 'newerNotice' | 'wrong' | 'lost';
  readonly message: string;
  /** The field that is wrong, where one is. */
  readonly field: string | null;
  /** Whole minutes until one may try again, where one must wait. */
  readonly minutes: number;
}

/** An answer of the office that is no answer, in words for whoever stands before the screen. */
export function kioskProblem(error: unknown): KioskProblem {
  const nothing = { field: null, minutes: 0 };
  if (!(error instanceof ORPCError)) return { ...nothing, kind: 'lost', message: kioskTexts.lost };
  const data = error.data as { retryAt?: string; problems?: readonly { field: string }[] } | undefined;
  if (error.code === 'THROTTLED') {
    const wait = Date.parse(data?.retryAt ?? '') - Date.now();
    const minutes = Math.max(1, Math.ceil((Number.isNaN(wait) ? 0 : wait) / 60_000));
    return { kind: 'tooMany', message: kioskTexts.tooMany(minutes), field: null, minutes };
  }
  if (error.code === 'CHANGED') return { ...nothing, kind: 'newerNotice', message: error.message };
  return { ...nothing, kind: 'wrong', message: error.message, field: data?.problems?.[0]?.field ?? null };
}
