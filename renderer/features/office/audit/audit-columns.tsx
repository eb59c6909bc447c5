import { businessDate, businessTime } from '../../../../shared/domain/business-date.ts';
import { auditTexts as texts } from '../../../../shared/texts/office.ts';
import type { Column } from '../../../components/list/plain-table.tsx';

interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
}

export const auditColumns: readonly Column<AuditEntry>[] = [
  { title: texts.seq, cell: (entry) => entry.seq },
  { title: texts.at, cell: (entry) => localTime(entry.at) },
  { title: texts.actor, cell: (entry) => entry.actorName },
  { title: texts.action, cell: (entry) => texts.actions[entry.action] ?? entry.action },
  { title: texts.entity, cell: (entry) => texts.entities[entry.entity] ?? entry.entity },
  { title: texts.record, cell: (entry) => <span className="lt-muted">{entry.entityId}</span> },
];

function localTime(iso: string): string {
  const at = new Date(iso);
  return `${businessDate(at)} ${businessTime(at)}`;
}
