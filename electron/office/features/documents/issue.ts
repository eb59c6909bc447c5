import { v7 as newId } from 'uuid';
import type { IssuedKind, IssueWay } from '../../../../shared/contract/documents.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Actor } from '../../session/actor.ts';
import { takeNumber } from '../numbers/take-number.ts';
import { keepContent } from './content.ts';
import { removeUnused } from './content-repository.ts';
import {
  customersByPhone,
  insertDocument,
  insertPhones,
  insertSubjects,
  removePending,
} from './ledger-repository.ts';

/** A document that is about to leave the office. */
export interface Issue {
  readonly way: IssueWay;
  readonly kind: IssuedKind;
  readonly title: string;
  readonly fileName: string | null;
  readonly form: IssuedForm;
  readonly sheets: number;
  readonly pages: number;
  readonly subjects: readonly { readonly kind: string; readonly id: string }[];
  /** Full phone numbers that stand in it. */
  readonly phones: readonly string[];
  /** What leaves: the file, or what is sent to the printer. */
  readonly bytes: Uint8Array;
}

/** The form of a document; `edition` is 0 for the standard one. */
export interface IssuedForm {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly edition: number;
}

/** A document as it stands in the ledger. */
export interface Entered {
  readonly id: string;
  readonly number: string;
  readonly hash: string;
}

/**
 * Keeps the document and enters it as pending, before it leaves, so that nothing leaves unrecorded; whoever hands it
 * out then confirms it (record-issue.ts) or takes it back.
 */
export async function enterIssue(deps: OfficeDeps, actor: Actor, issue: Issue): Promise<Entered> {
  const hash = await keepContent(deps.db, issue.bytes);
  const at = deps.clock.now();
  const day = businessDate(at);
  const id = newId();
  const owned = await customersByPhone(deps.db, issue.phones);
  const known = new Set(owned.map(({ phone }) => phone));
  return deps.db.transaction().execute(async (trx) => {
    const number = await takeNumber(trx, 'WJ', day);
    const seq = await insertDocument(trx, {
      id,
      number,
      state: 'pending',
      way: issue.way,
      kind: issue.kind,
      title: issue.title,
      file_name: issue.fileName,
      form_id: issue.form.id,
      form_title: issue.form.title,
      form_number: issue.form.number,
      form_edition: issue.form.edition,
      sheets: issue.sheets,
      pages: issue.pages,
      issued_on: day,
      issued_at: at.toISOString(),
      by_seq: actor.seq,
      program: deps.program.version,
      hash,
      bytes: issue.bytes.length,
      loose_phones: issue.phones.filter((phone) => !known.has(phone)).length,
    });
    await insertSubjects(trx, seq, issue.subjects);
    await insertPhones(trx, seq, [...new Set(owned.map((customer) => customer.id))]);
    return { id, number, hash };
  });
}

/** Takes back a document that did not leave: a dialog was cancelled, a file could not be written. */
export async function takeBack(deps: OfficeDeps, { id }: Entered): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const hash = await removePending(trx, id);
    if (hash !== undefined) await removeUnused(trx, hash);
  });
}
