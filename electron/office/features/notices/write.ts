import { v7 as newId } from 'uuid';
import type { Problem } from '../../../../shared/contract/errors.ts';
import type { NoticeInput } from '../../../../shared/contract/notices.ts';
import { addDays, businessDate } from '../../../../shared/domain/business-date.ts';
import { noticeStateNames, validityOf } from '../../../../shared/domain/notices/notice.ts';
import { noticeTexts as texts } from '../../../../shared/texts/notices.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { deleteDraft } from '../drafts/repository.ts';
import { takeNumber } from '../numbers/take-number.ts';
import { currentEstate } from '../settings/repository.ts';
import { stateOn } from './present.ts';
import {
  findNotice,
  insertNotice,
  insertNoticeEvent,
  type StoredNotice,
  updateNotice,
} from './repository.ts';

/** The draft of a notice that is being written; posting ends it. */
const newNoticeDraft = 'notice:new';
const mostDaysAgo = 31;

/** R-notices: posts a notice and enters it into the ledger; answers its id. */
export async function postNotice(deps: OfficeDeps, actor: Actor, input: NoticeInput): Promise<string> {
  const at = deps.clock.now();
  const today = businessDate(at);
  const validTo = input.validTo ?? validityOf(input.postedOn);
  const problems: Problem[] = [];
  if (validTo < input.postedOn) problems.push({ field: 'validTo', message: texts.validBeforePosted });
  else if (validTo < today) problems.push({ field: 'validTo', message: texts.alreadyExpired });
  if (input.postedOn < addDays(today, -mostDaysAgo)) {
    problems.push({ field: 'postedOn', message: texts.postedLongAgo });
  }
  if (problems.length > 0) throw invalid(problems);
  const id = newId();
  const { seq: estateSeq } = await currentEstate(deps.db);
  const { title, content, place, postedOn } = input;
  await deps.db.transaction().execute(async (trx) => {
    const number = await takeNumber(trx, 'TZ', postedOn);
    const seq = await insertNotice(trx, {
      id,
      number,
      estate_seq: estateSeq,
      title,
      content,
      place,
      posted_on: postedOn,
      valid_to: validTo,
      posted_by_seq: actor.seq,
      created_at: at.toISOString(),
    });
    await insertNoticeEvent(trx, {
      notice_seq: seq,
      at: at.toISOString(),
      by_seq: actor.seq,
      kind: 'posted',
      note: '',
      valid_to: validTo,
    });
    await deleteDraft(trx, actor.seq, newNoticeDraft);
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'notices.post', entity: 'notice', entityId: id, after: { number, ...input, validTo } },
    );
  });
  return id;
}

export type NoticeChange =
  | { readonly kind: 'extended'; readonly validTo: string; readonly note: string }
  | { readonly kind: 'replaced' | 'takenDown'; readonly note: string };

/** Extends a notice, notes that a damaged copy was hung anew, or takes it down before its time; the ledger keeps all of it. */
export async function changeNotice(
  deps: OfficeDeps,
  actor: Actor,
  target: { readonly id: string; readonly version: number },
  change: NoticeChange,
): Promise<void> {
  const row = await findNotice(deps.db, target.id);
  if (!row) throw failure('NOT_FOUND');
  const at = deps.clock.now();
  const today = businessDate(at);
  refuseUnfit(row, change, today);
  const validTo = change.kind === 'extended' ? change.validTo : row.valid_to;
  await deps.db.transaction().execute(async (trx) => {
    const columns = {
      valid_to: validTo,
      ...(change.kind === 'takenDown' ? { taken_down_on: today } : {}),
    };
    if (!(await updateNotice(trx, { seq: row.seq, version: target.version }, columns))) {
      throw failure('CHANGED');
    }
    await insertNoticeEvent(trx, {
      notice_seq: row.seq,
      at: at.toISOString(),
      by_seq: actor.seq,
      kind: change.kind,
      note: change.note,
      valid_to: validTo,
    });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: `notices.${change.kind}`,
        entity: 'notice',
        entityId: target.id,
        before: { validTo: row.valid_to },
        after: change,
      },
    );
  });
}

/** Only what hangs can be hung anew or taken down; what is to hang later can be called off, and an expired one extended. */
function refuseUnfit(row: StoredNotice, change: NoticeChange, today: string): void {
  const state = stateOn(row, today);
  const fits = {
    extended: state !== 'takenDown',
    replaced: state === 'current',
    takenDown: state === 'current' || state === 'upcoming',
  }[change.kind];
  if (!fits) throw failure('REFUSED', texts.notHanging(noticeStateNames[state]));
  if (change.kind !== 'extended') return;
  if (change.validTo <= row.valid_to || change.validTo < today) {
    throw invalid([{ field: 'validTo', message: texts.notShorter }]);
  }
}
