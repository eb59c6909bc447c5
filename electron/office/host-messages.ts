import type { HostCall } from './host.ts';

/** Main → office. A `connect` carries the window's MessagePort. */
export type ToOffice =
  | { readonly type: 'connect'; readonly windowId: number }
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

/** Why a database cannot be used: damaged, made by a newer Loutai, foreign, or its folder not writable. */
export type UnusableCode = 'damaged' | 'newer' | 'foreign' | 'folder' | 'failed';
