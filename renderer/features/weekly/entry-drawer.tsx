import type { EntryKind } from '../../../shared/contract/daily-checks.ts';
import { RecordDrawer } from '../records/record-drawer.tsx';

interface EntryDrawerProps {
  readonly kind: EntryKind;
  readonly id: string;
  readonly onClose: () => void;
}

/** An entry of either log, to be read and corrected. */
export function EntryDrawer({ kind, id, onClose }: EntryDrawerProps) {
  return <RecordDrawer record={{ kind, id }} onClose={onClose} />;
}
