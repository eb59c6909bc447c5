import { lazy, Suspense } from 'react';
import type { EntryKind } from '../../../shared/contract/daily-checks.ts';

const VisitDrawer = lazy(() => import('../reception/visit-record/visit-drawer.tsx'));
const CallDrawer = lazy(() =>
  import('../calls/call-drawer.tsx').then(({ CallDrawer: Component }) => ({ default: Component })),
);

interface EntryDrawerProps {
  readonly kind: EntryKind;
  readonly id: string;
  readonly onClose: () => void;
}

/** An entry of either log, to be read and corrected. */
export function EntryDrawer({ kind, id, onClose }: EntryDrawerProps) {
  return (
    <Suspense fallback={null}>
      {kind === 'visit' ? (
        <VisitDrawer id={id} onClose={onClose} />
      ) : (
        <CallDrawer id={id} onClose={onClose} />
      )}
    </Suspense>
  );
}
