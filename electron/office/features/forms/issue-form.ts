import type { IssuedKind, IssueWay } from '../../../../shared/contract/documents.ts';
import type { FormRequest, FormsJobResult } from '../../../../shared/contract/forms.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Actor } from '../../session/actor.ts';
import { enterIssue, takeBack } from '../documents/issue.ts';
import { recordIssue } from './record-issue.ts';
import type { WatchedSource } from './watch-phones.ts';

/** A drawn document, before it leaves. */
export interface DrawnForm {
  readonly request: FormRequest;
  readonly source: WatchedSource;
  readonly way: IssueWay;
  readonly kind: IssuedKind;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly fileName: string | null;
}

/**
 * Enters a document in the ledger, lets it leave, and records that it left. `leave` answers false where the person
 * cancelled; then, and where it throws, nothing of it stays in the ledger.
 */
export async function issueForm(
  { deps, actor }: { readonly deps: OfficeDeps; readonly actor: Actor },
  drawn: DrawnForm,
  leave: () => Promise<boolean>,
): Promise<FormsJobResult> {
  const { source, way, pages, fileName } = drawn;
  const { sheets, title, form, about } = source;
  const printed = (left: boolean) => (way === 'print' ? left : null);
  const subjects = about ?? [];
  const { kind, bytes } = drawn;
  const issue = { way, kind, title, fileName, form, sheets, pages, subjects, phones: source.phones(), bytes };
  const entered = await enterIssue(deps, actor, issue);
  let left = false;
  try {
    left = await leave();
  } finally {
    if (!left) await takeBack(deps, entered);
  }
  const result = { sheets, pages, fileName, printed: printed(left), number: left ? entered.number : null };
  if (left) await recordIssue(deps, actor, drawn.request, result, entered);
  return result;
}
