import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import { failure } from '../../failures.ts';
import { readContent } from './content.ts';
import { dispose, readKeeping, setKeeping } from './keeping.ts';
import { againOf } from './ledger-repository.ts';
import { documentRow } from './list-repository.ts';
import { listDocuments } from './list.ts';
import { presentDocuments, wayOf } from './present.ts';
import { openAgain, printAgain, saveAgain } from './reissue.ts';

/** 已出文件: found again, checked, and issued again. */
export const documentsHandlers = {
  list: office.documents.list.handler(({ input, context }) =>
    listDocuments(context.deps, actorOf(context), input),
  ),

  get: office.documents.get.handler(async ({ input, context }) => {
    const { db } = context.deps;
    const row = await documentRow(db, input.id);
    const [shown] = row ? await presentDocuments(db, actorOf(context), [row]) : [];
    if (!row || !shown) throw failure('NOT_FOUND');
    const { kept } = shown.erased ? { kept: 'erased' as const } : await readContent(db, row.hash, row.bytes);
    const again = await againOf(db, row.seq);
    return {
      ...shown,
      hash: row.hash,
      program: row.program,
      kept,
      issuedAgain: again.map(({ way, at, by_name }) => ({ way: wayOf(way), at, byName: by_name })),
    };
  }),

  open: office.documents.open.handler(async ({ input, context }) => ({
    fileName: await openAgain({ ...context, actor: actorOf(context) }, input.id),
  })),

  save: office.documents.save.handler(async ({ input, context }) => ({
    fileName: await saveAgain({ ...context, actor: actorOf(context) }, input.id),
  })),

  print: office.documents.print.handler(async ({ input, context }) => ({
    printed: await printAgain({ ...context, actor: actorOf(context) }, input.id),
  })),

  keeping: office.documents.keeping.handler(({ context }) => readKeeping(context.deps)),

  setKeeping: office.documents.setKeeping.handler(async ({ input, context }) => {
    await setKeeping(context.deps, actorOf(context), input.months);
    context.deps.events.publish('documents');
    return { ok: true as const };
  }),

  dispose: office.documents.dispose.handler(async ({ input, context }) => {
    const erased = await dispose(context.deps, actorOf(context), input.before, input.due);
    context.deps.events.publish('documents');
    return { erased };
  }),
};
