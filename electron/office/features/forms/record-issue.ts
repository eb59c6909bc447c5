import type { FormRequest, FormsJobResult } from '../../../../shared/contract/forms.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Actor } from '../../session/actor.ts';
import type { Entered } from '../documents/issue.ts';
import { markIssued } from '../documents/ledger-repository.ts';

/**
 * Confirms in the ledger that a document left, and writes into the audit trail who took which forms out of the office,
 * with their range or records and the document's hash, but no contents.
 */
export async function recordIssue(
  deps: OfficeDeps,
  actor: Actor,
  request: FormRequest,
  result: FormsJobResult,
  entered: Entered,
): Promise<void> {
  const action = result.printed === null ? 'forms.save' : 'forms.print';
  const { sheets, pages, fileName } = result;
  const { id: document, number, hash } = entered;
  const after = { sheets, pages, fileName, source: sourceOf(request), document, number, hash };
  await deps.db.transaction().execute(async (trx) => {
    await markIssued(trx, document);
    await recordChange(
      trx,
      { actor, at: deps.clock.now(), key: deps.auditKey },
      { action, entity: 'form', entityId: request.form, after },
    );
  });
  deps.events.publish('documents', document);
}

function sourceOf(request: FormRequest): unknown {
  switch (request.form) {
    case 'follow-up-survey':
      return { customerId: request.customerId };
    case 'visit-register':
    case 'call-register':
      return request.range;
    case 'purchase-checklist':
      return { visitId: request.visitId, buyer: request.buyer };
    case 'visit-sheet':
      return request.visits;
    case 'typed-form':
      return { formId: request.formId };
    case 'duty-roster':
      return { monday: request.monday };
    case 'duty-month':
      return { month: request.month, staffId: request.staffId };
    case 'weekly-report':
      return { monday: request.monday, staffId: request.staffId };
    case 'meeting-record':
      return { meetingId: request.meetingId };
    case 'improvement-report':
      return { reportId: request.reportId };
    case 'daily-check':
      return { day: request.day };
    default:
      return request satisfies never;
  }
}
