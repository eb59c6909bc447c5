import { businessDate, businessTime } from '../../../../shared/domain/business-date.ts';
import { auditActions, auditEntities } from '../../../../shared/texts/audit.ts';
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
  { title: texts.action, cell: (entry) => nameIn(auditActions, entry.action) },
  { title: texts.entity, cell: (entry) => nameIn(auditEntities, entry.entity) },
  { title: texts.record, cell: (entry) => <span className="lt-muted">{entry.entityId}</span> },
];

function localTime(iso: string): string {
  const at = new Date(iso);
  return `${businessDate(at)} ${businessTime(at)}`;
}

/** What an earlier Loutai wrote under a word of its own keeps that word. */
function nameIn(names: Readonly<Record<string, string>>, word: string): string {
  return names[word] ?? word;
}
