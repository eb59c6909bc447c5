import type { SentBackEntry } from '../../../../shared/contract/daily-checks.ts';
import { unnamedCaller } from '../../../../shared/domain/call-choices.ts';
import { checkState } from '../../../../shared/domain/weekly/check-state.ts';
import type { SentBackRow } from './repository.ts';

/** Entries sent back as their corrector sees them; what was voided since is settled. */
export function presentSentBack(rows: readonly SentBackRow[]): SentBackEntry[] {
  return rows
    .filter((row) => row.visit_voided !== 1 && row.call_voided !== 1)
    .map((row) => {
      const isVisit = row.visit_id !== null;
      const version = (isVisit ? row.visit_version : row.call_version) ?? 0;
      const noted = { state: 'sentBack', entryVersion: row.entry_version, answer: row.answer } as const;
      return {
        checkId: row.check_id,
        kind: isVisit ? 'visit' : 'call',
        id: (isVisit ? row.visit_id : row.call_id) ?? '',
        number: (isVisit ? row.visit_number : row.call_number) ?? '',
        on: (isVisit ? row.visited_on : row.called_on) ?? '',
        customerName: (isVisit ? row.customer_name : row.caller_name) || unnamedCaller,
        note: row.note,
        byName: row.checker_name,
        at: row.checked_at,
        state: checkState(noted, version),
        answer: row.answer,
      };
    });
}
