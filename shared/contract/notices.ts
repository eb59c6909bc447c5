import { z } from 'zod';
import { noticeEventKinds, noticeStates } from '../domain/notices/notice.ts';
import { dateText, procedure, recordId, recordVersion } from './base.ts';
import { requiredText, textField } from './text-field.ts';

/** R-notices: a notice with where and until when it hangs; `validTo` null: one month. */
export const noticeInput = z.object({
  title: requiredText('标题', 40),
  content: requiredText('内容', 3000),
  place: requiredText('张贴位置', 60),
  postedOn: dateText,
  validTo: dateText.nullable(),
});
export type NoticeInput = z.output<typeof noticeInput>;

/** A line of the ledger 公布台账, with all that happened to the posting. */
export const notice = z.object({
  id: recordId,
  number: z.string(),
  version: z.number(),
  title: z.string(),
  content: z.string(),
  place: z.string(),
  postedOn: z.string(),
  validTo: z.string(),
  postedByName: z.string(),
  takenDownOn: z.string().nullable(),
  state: z.enum(noticeStates),
  events: z.array(
    z.object({
      kind: z.enum(noticeEventKinds),
      at: z.string(),
      byName: z.string(),
      note: z.string(),
      validTo: z.string(),
    }),
  ),
});
export type Notice = z.infer<typeof notice>;

const target = z.object({ id: recordId, version: recordVersion });

/** Notices 通知 with validity and ledger (R-notices). */
export const noticesContract = {
  /** What hangs today; expired ones are gone by themselves. */
  current: procedure.output(z.array(notice)),
  /** A year's postings, those that still hung when it began and, this year, those to hang later; the latest first. */
  ledger: procedure.input(z.object({ year: z.int().min(2000).max(2100) })).output(z.array(notice)),
  post: procedure.input(noticeInput).output(notice),
  extend: procedure.input(target.extend({ validTo: dateText, note: textField('原因', 200) })).output(notice),
  /** A damaged copy was hung anew. */
  replace: procedure.input(target.extend({ note: requiredText('情况', 200) })).output(notice),
  takeDown: procedure.input(target.extend({ note: requiredText('撤下原因', 200) })).output(notice),
};
