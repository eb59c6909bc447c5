import { v7 as newId } from 'uuid';
import { actorOf } from '../../access.ts';
import { recordChange } from '../../audit/record.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { invalid } from '../../failures.ts';
import {
  currentEstate,
  insertEstate,
  listEstates,
  readSettings,
  updateEstate,
  writeSettings,
} from './repository.ts';

/** The office's own settings and its estates. */
export const settingsHandlers = {
  get: office.settings.get.handler(({ context }) => present(context.deps)),

  update: office.settings.update.handler(async ({ input, context }) => {
    const { deps } = context;
    const names = input.estates.map((estate) => estate.name);
    const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
    if (twice >= 0)
      throw invalid([{ field: `estates.${twice}.name`, message: `楼盘“${names[twice]}”重复，请改名` }]);
    const before = await present(deps);
    const at = deps.clock.now();
    await deps.db.transaction().execute(async (trx) => {
      await writeSettings(trx, deps.db, input.settings);
      for (const estate of input.estates) {
        if (estate.id) await updateEstate(trx, { ...estate, id: estate.id });
        else await insertEstate(trx, { ...estate, id: newId() }, at.toISOString());
      }
      await recordChange(
        trx,
        { actor: actorOf(context), at, key: deps.auditKey },
        { action: 'settings.update', entity: 'setting', entityId: 'office', before, after: input },
      );
    });
    deps.events.publish('settings');
    return present(deps);
  }),
};

async function present(deps: OfficeDeps) {
  return {
    settings: await readSettings(deps),
    estates: await listEstates(deps.db),
    currentEstateId: (await currentEstate(deps.db)).id,
  };
}
