import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import { invalid } from '../../failures.ts';
import { deleteDraft, findDraft, putDraft } from './repository.ts';

const longestDraft = 200_000;

/** What a person typed and has not saved yet. No audit: a draft is not a record. */
export const draftsHandlers = {
  get: office.drafts.get.handler(async ({ input, context }) => {
    const row = await findDraft(context.deps.db, actorOf(context).seq, input.kind);
    return row ? { content: JSON.parse(row.content) as unknown, updatedAt: row.updated_at } : null;
  }),

  save: office.drafts.save.handler(async ({ input, context }) => {
    const content = JSON.stringify(input.content ?? null);
    if (content.length > longestDraft)
      throw invalid([{ field: 'content', message: '内容过长，无法暂存草稿' }]);
    const at = context.deps.clock.now().toISOString();
    await putDraft(context.deps.db, { staffSeq: actorOf(context).seq, kind: input.kind, content, at });
    return { updatedAt: at };
  }),

  discard: office.drafts.discard.handler(async ({ input, context }) => {
    await deleteDraft(context.deps.db, actorOf(context).seq, input.kind);
    return { ok: true as const };
  }),
};
