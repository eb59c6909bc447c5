import type { AuditAction } from '../../../../shared/texts/audit.ts';
import { actorOf } from '../../access.ts';
import { recordChange } from '../../audit/record.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { endSession } from '../session/end-session.ts';
import { currentEstate } from '../settings/repository.ts';
import type { Actor } from '../../session/actor.ts';
import { currentConsent, insertConsent } from './consent-repository.ts';
import { readEntryLimit, writeEntryLimit } from './settings-repository.ts';
import { takeUp } from './take-over.ts';
import { kioskTakers } from './takers.ts';

/** Self-registration, as the desk starts and sets it. */
export const kioskModeHandlers = {
  get: office.kioskMode.get.handler(({ context: { deps } }) => stateOf(deps)),

  update: office.kioskMode.update.handler(async ({ input, context }) => {
    const { deps } = context;
    const at = deps.clock.now();
    const actor = actorOf(context);
    await deps.db.transaction().execute(async (trx) => {
      const { seq: estateSeq, id } = await currentEstate(trx);
      const { version, text, since } = await currentConsent(trx);
      const limit = await readEntryLimit(trx, id);
      const isNew = text !== input.consentText;
      if (isNew) {
        const next = { version: since === null ? 1 : version + 1, text: input.consentText };
        await insertConsent(trx, { estateSeq, ...next, at: at.toISOString(), bySeq: actor.seq });
      }
      await writeEntryLimit(trx, id, input.entriesPerTenMinutes);
      await recordChange(
        trx,
        { actor, at, key: deps.auditKey },
        {
          action: 'kioskMode.update',
          entity: 'estate',
          entityId: id,
          before: { consentVersion: version, consentText: text, entriesPerTenMinutes: limit },
          after: { newEdition: isNew, ...input },
        },
      );
    });
    deps.events.publish('receptionSettings');
    return stateOf(deps);
  }),

  setStart: office.kioskMode.setStart.handler(async ({ input, context }) => {
    const { deps } = context;
    const { startsInKiosk } = await deps.host.kioskState();
    await note(deps, actorOf(context), 'kioskMode.setStart', { before: { startsInKiosk }, after: input });
    await deps.host.setStartInKiosk(input.startsInKiosk);
    return stateOf(deps);
  }),

  start: office.kioskMode.start.handler(async ({ input, context }) => {
    const { deps, session } = context;
    await note(deps, actorOf(context), 'kioskMode.start', { after: input });
    await deps.host.startKiosk(input.place);
    if (input.place === 'here') await endSession(deps, session);
    return { ok: true as const };
  }),

  end: office.kioskMode.end.handler(async ({ context }) => {
    await note(context.deps, actorOf(context), 'kioskMode.end', {});
    await context.deps.host.endKiosk();
    return { ok: true as const };
  }),

  takeUp: office.kioskMode.takeUp.handler(({ context: { deps, session } }) => takeUp(deps, session)),
};

async function stateOf(deps: OfficeDeps) {
  const { place, hasOtherDisplay, startsInKiosk } = await deps.host.kioskState();
  const { id } = await currentEstate(deps.db);
  return {
    place,
    hasOtherDisplay,
    startsInKiosk,
    takers: (await kioskTakers(deps)).map((one) => one.name),
    entriesPerTenMinutes: await readEntryLimit(deps.db, id),
    consent: await currentConsent(deps.db),
  };
}

async function note(
  deps: OfficeDeps,
  actor: Actor,
  action: AuditAction,
  change: { readonly before?: unknown; readonly after?: unknown },
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const { id } = await currentEstate(trx);
    const by = { actor, at: deps.clock.now(), key: deps.auditKey };
    await recordChange(trx, by, { action, entity: 'kiosk', entityId: id, ...change });
  });
}
