import { v7 as newId } from 'uuid';
import { spellingOf } from '../../../../shared/domain/search-keys.ts';
import { actorOf } from '../../access.ts';
import { recordChange } from '../../audit/record.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import { oneTimePin } from '../../session/secrets.ts';
import { storePin } from '../session/repository.ts';
import {
  countAdministrators,
  findStaff,
  insertStaff,
  listStaff,
  nameTaken,
  staffSeq,
  updateStaff,
} from './repository.ts';

/** The office's people. */
export const staffHandlers = {
  list: office.staff.list.handler(async ({ context }) =>
    (await listStaff(context.deps.db)).map((member) => ({ ...member, spelling: spellingOf(member.name) })),
  ),

  add: office.staff.add.handler(async ({ input, context }) => {
    const { deps } = context;
    await refuseTakenName(deps, input.name, null);
    const pin = oneTimePin();
    const pinHash = await deps.secrets.hash(pin);
    const id = newId();
    const at = deps.clock.now();
    await deps.db.transaction().execute(async (trx) => {
      await insertStaff(trx, {
        ...input,
        id,
        pinHash,
        pinIsOneTime: true,
        passwordHash: null,
        createdAt: at.toISOString(),
      });
      await recordChange(
        trx,
        { actor: actorOf(context), at, key: deps.auditKey },
        { action: 'staff.add', entity: 'staff', entityId: id, after: input },
      );
    });
    deps.events.publish('staff', id);
    return { member: await memberOrFail(deps, id), oneTimePin: pin };
  }),

  edit: office.staff.edit.handler(async ({ input, context }) => {
    const { deps } = context;
    const { id, version, ...fields } = input;
    const before = await memberOrFail(deps, id);
    if (fields.active) await refuseTakenName(deps, fields.name, id);
    const losesAdministrator =
      before.active &&
      before.roles.includes('administrator') &&
      !(fields.active && fields.roles.includes('administrator'));
    if (losesAdministrator && (await countAdministrators(deps.db)) === 1) {
      throw failure('REFUSED', '这是最后一名系统管理员，请先把该角色交给另一人');
    }
    const at = deps.clock.now();
    await deps.db.transaction().execute(async (trx) => {
      if (!(await updateStaff(trx, id, version, fields))) throw failure('CHANGED');
      await recordChange(
        trx,
        { actor: actorOf(context), at, key: deps.auditKey },
        { action: 'staff.edit', entity: 'staff', entityId: id, before, after: fields },
      );
    });
    deps.events.publish('staff', id);
    return memberOrFail(deps, id);
  }),

  resetPin: office.staff.resetPin.handler(async ({ input, context }) => {
    const { deps } = context;
    const seq = await staffSeq(deps.db, input.id);
    if (seq === undefined) throw failure('NOT_FOUND');
    const pin = oneTimePin();
    const pinHash = await deps.secrets.hash(pin);
    await deps.db.transaction().execute(async (trx) => {
      await storePin(trx, seq, pinHash, true);
      await recordChange(
        trx,
        { actor: actorOf(context), at: deps.clock.now(), key: deps.auditKey },
        { action: 'staff.resetPin', entity: 'staff', entityId: input.id },
      );
    });
    return { oneTimePin: pin };
  }),
};

async function refuseTakenName(deps: OfficeDeps, name: string, exceptId: string | null): Promise<void> {
  if (!(await nameTaken(deps.db, name, exceptId))) return;
  throw invalid([{ field: 'name', message: `已有名为“${name}”的人员，请加以区分（如“${name}（二）”）` }]);
}

async function memberOrFail(deps: OfficeDeps, id: string) {
  const member = await findStaff(deps.db, id);
  if (!member) throw failure('NOT_FOUND');
  return member;
}
