import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import type { OfficeContext } from '../../context.ts';
import { currentEstate } from '../settings/repository.ts';
import { setAppointmentState } from './close.ts';
import { appointmentOf, presentAppointment } from './present.ts';
import { appointmentsBetween } from './repository.ts';
import { correctAppointment, makeAppointment } from './write.ts';

/** Viewing appointments 预约看房 (E-2.1.2). */
export const appointmentsHandlers = {
  list: office.appointments.list.handler(async ({ input, context }) => {
    const { db, clock } = context.deps;
    const { seq: estateSeq } = await currentEstate(db);
    const rows = await appointmentsBetween(db, { ...input, estateSeq });
    return rows.map((row) => presentAppointment(row, actorOf(context), clock.now()));
  }),

  get: office.appointments.get.handler(({ input, context }) => shown(context, input.id)),

  make: office.appointments.make.handler(async ({ input, context }) => {
    const id = await makeAppointment(context.deps, actorOf(context), input);
    return changed(context, id);
  }),

  correct: office.appointments.correct.handler(async ({ input, context }) => {
    await correctAppointment(context.deps, actorOf(context), input);
    return changed(context, input.id);
  }),

  cancel: office.appointments.cancel.handler(async ({ input, context }) => {
    const to = { state: 'cancelled', reason: input.reason, action: 'appointments.cancel' } as const;
    await setAppointmentState(context.deps, actorOf(context), input, to);
    return changed(context, input.id);
  }),

  noShow: office.appointments.noShow.handler(async ({ input, context }) => {
    const to = { state: 'noShow', reason: input.reason, action: 'appointments.noShow' } as const;
    await setAppointmentState(context.deps, actorOf(context), input, to);
    return changed(context, input.id);
  }),

  reopen: office.appointments.reopen.handler(async ({ input, context }) => {
    const to = { state: 'open', reason: '', action: 'appointments.reopen' } as const;
    await setAppointmentState(context.deps, actorOf(context), input, to);
    return changed(context, input.id);
  }),
};

function changed(context: OfficeContext, id: string) {
  context.deps.events.publish('appointments', id);
  context.deps.events.publish('customers');
  return shown(context, id);
}

function shown(context: OfficeContext, id: string) {
  return appointmentOf(context.deps.db, actorOf(context), id, context.deps.clock.now());
}
