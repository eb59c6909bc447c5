import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RosterSheet } from '../../../shared/contract/roster.ts';
import { useOffice } from '../../api/office.ts';
import { type KeeperState, SheetKeeper } from './sheet-keeper.ts';
import { createSheetStore, type SheetStore } from './sheet-store.ts';

/** A week's sheet in work at this window. */
export interface WeekSheet {
  readonly monday: string;
  readonly sheet: RosterSheet;
  readonly store: SheetStore;
  readonly keeper: SheetKeeper;
  readonly state: KeeperState;
}

/** Puts a week's sheet in work; it is saved by itself, also when the person leaves. */
export function useWeekSheet(monday: string, sheet: RosterSheet): WeekSheet {
  const { client, leaving } = useOffice();
  const [store] = useState(() => createSheetStore(sheet));
  const [keeper] = useState(
    () =>
      new SheetKeeper(store, sheet.version, ({ plan, remarks, explanation, version }) =>
        client.roster.save({ monday, version, plan: [...plan], remarks, explanation }),
      ),
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => {
    const stopTouching = store.subscribe(keeper.touch);
    const stay = leaving.add(async () => void (await keeper.flush()));
    return () => {
      stopTouching();
      stay();
      void keeper.flush();
    };
  }, [keeper, leaving, store]);
  useEffect(() => {
    const absorb = (): void => void keeper.absorb(sheet.version, sheet);
    absorb();
    return keeper.subscribe(absorb);
  }, [keeper, sheet]);
  return { monday, sheet, store, keeper, state };
}
