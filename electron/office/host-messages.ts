import type { UnusableCode, VerifiedBackup } from '../../shared/contract/recovery.ts';
import type { HostCall } from './host.ts';

export type { UnusableCode } from '../../shared/contract/recovery.ts';

/** What a window is for; its port reaches that and nothing else. */
export const portKinds = ['desk', 'kiosk', 'board'] as const;
export type PortKind = (typeof portKinds)[number];

/** Main → office. A `connect` carries the window's MessagePort. */
export type ToOffice =
  | { readonly type: 'connect'; readonly windowId: number; readonly kind: PortKind }
  | { readonly type: 'hostAnswer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'hostFailure'; readonly id: number; readonly message: string }
  | { readonly type: 'stop' };

/** Office → main. `unusable` is said once, before the office ends, where the database cannot be opened. */
export type FromOffice =
  | { readonly type: 'ready' }
  | { readonly type: 'unusable'; readonly code: UnusableCode; readonly detail: string }
  | {
      readonly type: 'hostCall';
      readonly id: number;
      readonly call: HostCall;
      readonly args: readonly unknown[];
    };

/** What the recovery process is started for; given as its second argument. */
export type RecoveryTask =
  | { readonly task: 'inspect' }
  | { readonly task: 'restore'; readonly backup: string }
  | { readonly task: 'startNew' }
  | { readonly task: 'goOn' };

/** Recovery process → main, once, before it ends. */
export type FromRecovery =
  | { readonly type: 'inspected'; readonly backups: readonly VerifiedBackup[]; readonly refused: number }
  | { readonly type: 'recovered'; readonly setAsideIn: string }
  | { readonly type: 'goesOn' }
  | { readonly type: 'failed'; readonly detail: string };
