import { entriesBefore } from '../../audit/repository.ts';
import { verifyChain } from '../../audit/verify.ts';
import { office } from '../../context.ts';

/** The audit trail, to read and to verify. */
export const auditHandlers = {
  list: office.audit.list.handler(async ({ input, context: { deps } }) => {
    const rows = await entriesBefore(deps.db, input.before, input.limit);
    return rows.map((row) => ({
      seq: row.seq,
      at: row.at,
      actorName: row.actor_name,
      action: row.action,
      entity: row.entity,
      entityId: row.entity_id,
    }));
  }),

  verify: office.audit.verify.handler(({ context: { deps } }) => verifyChain(deps.db, deps.auditKey)),
};
