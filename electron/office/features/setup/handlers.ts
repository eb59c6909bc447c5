import { v7 as newId } from 'uuid';
import { recordChange } from '../../audit/record.ts';
import { office } from '../../context.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { openSession } from '../session/sign-in.ts';
import { defaultSettings, insertEstate, officeExists, writeSettings } from '../settings/repository.ts';
import { insertStaff } from '../staff/repository.ts';

/** The first start: there is no default password anywhere, the first administrator chooses his own. */
export const setupHandlers = {
  create: office.setup.create.handler(async ({ input, context: { deps, session } }) => {
    if (await officeExists(deps.db)) throw failure('REFUSED', '本机已建立售楼处，请直接登录');
    const names = input.estates.map((estate) => estate.name);
    const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
    if (twice >= 0) throw invalid([{ field: `estates.${twice}.name`, message: '楼盘名称重复，请改名' }]);
    const [pinHash, passwordHash] = [
      await deps.secrets.hash(input.administrator.pin),
      await deps.secrets.hash(input.administrator.password),
    ];
    const at = deps.clock.now();
    const id = newId();
    const fields = {
      name: input.administrator.name,
      post: '系统管理员',
      phone: '',
      roles: ['administrator' as const],
      trainedOn: null,
      restDay: null,
      active: true,
    };
    const actor = await deps.db.transaction().execute(async (trx): Promise<Actor> => {
      await writeSettings(trx, deps.db, { ...defaultSettings, company: input.company });
      for (const estate of input.estates)
        await insertEstate(trx, { ...estate, id: newId() }, at.toISOString());
      const createdAt = at.toISOString();
      const seq = await insertStaff(trx, {
        ...fields,
        id,
        pinHash,
        passwordHash,
        pinIsOneTime: false,
        createdAt,
      });
      const first: Actor = { seq, id, name: fields.name, roles: fields.roles };
      await recordChange(
        trx,
        { actor: first, at, key: deps.auditKey },
        {
          action: 'setup.create',
          entity: 'setting',
          entityId: 'office',
          after: { company: input.company, estates: input.estates, administrator: fields.name },
        },
      );
      return first;
    });
    const token = await openSession(deps, session, actor);
    return { token, person: { id, name: actor.name, roles: [...actor.roles] } };
  }),
};
