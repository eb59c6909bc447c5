import { Suspense } from 'react';
import { ahead } from '../../app/ahead.ts';
import { VisitDrawer } from '../reception/visit-record/visit-drawer-ahead.ts';

const drawers = {
  visit: VisitDrawer,
  call: ahead(() => import('../calls/call-drawer.tsx')),
  appointment: ahead(() => import('../appointments/appointment-drawer.tsx')),
  document: ahead(() => import('../documents/document-drawer.tsx')),
  contact: ahead(() => import('../follow-ups/survey-of-contact.tsx')),
} as const;

/** A record that opens over whatever screen is shown. */
export interface OpenedRecord {
  readonly kind: keyof typeof drawers;
  readonly id: string;
}

export function isOpenable(kind: string): kind is OpenedRecord['kind'] {
  return Object.hasOwn(drawers, kind);
}

interface RecordDrawerProps {
  /** Null: nothing is open. */
  readonly record: OpenedRecord | null;
  readonly onClose: () => void;
}

/** The drawer of the record's kind, loaded when the first one opens. */
export function RecordDrawer({ record, onClose }: RecordDrawerProps) {
  if (!record) return null;
  const Drawer = drawers[record.kind];
  return (
    <Suspense fallback={null}>
      <Drawer key={record.id} id={record.id} onClose={onClose} />
    </Suspense>
  );
}
