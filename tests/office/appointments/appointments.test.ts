import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AppointmentInput } from '../../../shared/contract/appointments.ts';
import { callInput } from '../../support/call-input.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  passMinutes,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

let office: TestOffice;
let admin: OfficeClient;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
});
afterEach(() => office.close());

const input = (given: Partial<AppointmentInput> = {}): AppointmentInput & { callId: null } => ({
  customerId: null,
  visitorName: '李国强',
  phone: '13600136000',
  dueOn: '2026-11-23',
  dueAt: '14:00',
  partySize: 3,
  specialNeeds: '老人需轮椅',
  salespersonId: null,
  remarks: '',
  callId: null,
  ...given,
});
/** The same as it is corrected: the call it came of stays what it is. */
const correction = (given: Partial<AppointmentInput> = {}): AppointmentInput => {
  const { callId: _, ...typed } = input(given);
  return typed;
};
const today = { from: '2026-11-23', to: '2026-11-23', state: null };

describe('viewing appointments', () => {
  test('E-2.1.2: say who, when, how many, with what needs, to whom; today’s are listed in order of time', async () => {
    const lin = await staffWindow(office, admin, { name: '林小雨' });
    const made = await admin.appointments.make(input({ salespersonId: lin.id }));
    expect(made).toMatchObject({
      number: 'YY-20261123-001',
      visitorName: '李国强',
      dueOn: '2026-11-23',
      dueAt: '14:00',
      partySize: 3,
      specialNeeds: '老人需轮椅',
      salespersonName: '林小雨',
      state: 'open',
    });
    await admin.appointments.make(input({ dueAt: '11:00', phone: '13600136001' }));
    await admin.appointments.make(input({ dueOn: '2026-11-24', phone: '13600136002' }));
    expect((await admin.appointments.list(today)).map((one) => one.dueAt)).toEqual(['11:00', '14:00']);
  });

  test('E-2.1.2: a call makes one for the time proposed, and the visit of that customer closes it', async () => {
    const call = await admin.calls.register(
      callInput(
        { proposedOn: '2026-11-23', proposedAt: '15:00' },
        { booking: { partySize: 2, specialNeeds: '', salespersonId: null } },
      ),
    );
    const [open] = await admin.appointments.list(today);
    expect(open).toMatchObject({ id: call.appointmentId, callId: call.id, dueAt: '15:00', state: 'open' });
    const visit = await admin.visits.register(
      visitInput({ customerId: call.row.customerId ?? '', customer: { phones: ['13900139000'] } }),
    );
    expect(await admin.appointments.get({ id: open?.id ?? '' })).toMatchObject({
      state: 'kept',
      visitId: visit.id,
    });
    expect((await admin.calls.get({ id: call.id })).appointment).toEqual({
      id: call.appointmentId,
      state: 'kept',
    });
  });

  test('E-2.1.2: a visit may name the appointment it keeps; a refused visit leaves it open', async () => {
    const { id } = await admin.appointments.make(input({ phone: '' }));
    const visit = visitInput({ customer: { phones: ['13600136009'] } });
    const gone = { ...visit, appointmentId: '019aa000-0000-7000-8000-000000000000' };
    await expect(admin.visits.register(gone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await admin.customers.findByPhone({ phone: '13600136009' })).customer).toBeNull();
    const made = await admin.visits.register({ ...visit, appointmentId: id });
    expect(await admin.appointments.get({ id })).toMatchObject({ state: 'kept', visitId: made.id });
    const second = visitInput({ customer: { name: '另一人', phones: [] } });
    await expect(admin.visits.register({ ...second, appointmentId: id })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });

  test('E-2.1.2: a voided visit lets the appointment wait again, a restored one keeps it again', async () => {
    const made = await admin.appointments.make(input());
    const { customer } = await admin.customers.findByPhone({ phone: '13600136000' });
    const visit = await admin.visits.register(
      visitInput({ customerId: customer?.id ?? '', customer: { name: '李国强', phones: ['13600136000'] } }),
    );
    expect(await admin.appointments.get({ id: made.id })).toMatchObject({ state: 'kept', visitId: visit.id });
    await admin.visits.void({ id: visit.id, version: 1, reason: '登记错误' });
    expect(await admin.appointments.get({ id: made.id })).toMatchObject({ state: 'open', visitId: null });
    await admin.visits.restore({ id: visit.id, version: 2 });
    expect(await admin.appointments.get({ id: made.id })).toMatchObject({ state: 'kept', visitId: visit.id });
  });

  test('E-2.1.2: nobody came is noted only after the time, and can be taken back', async () => {
    const { id } = await admin.appointments.make(input());
    const target = { id, version: 1, reason: '' };
    await expect(admin.appointments.noShow(target)).rejects.toMatchObject({ code: 'REFUSED' });
    await passMinutes(office, admin, 270);
    expect((await admin.appointments.get({ id })).overdue).toBe(true);
    expect(await admin.appointments.noShow(target)).toMatchObject({ state: 'noShow', overdue: false });
    expect(await admin.appointments.reopen({ id, version: 2 })).toMatchObject({ state: 'open' });
    const cancelled = await admin.appointments.cancel({ id, version: 3, reason: '客户改期' });
    expect(cancelled).toMatchObject({ state: 'cancelled', stateReason: '客户改期' });
    await expect(admin.appointments.correct({ ...correction(), id, version: 4 })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });

  test('are moved by correcting them; a past day is refused', async () => {
    const { id } = await admin.appointments.make(input());
    const moved = await admin.appointments.correct({
      ...correction({ dueOn: '2026-11-25' }),
      id,
      version: 1,
    });
    expect(moved).toMatchObject({ dueOn: '2026-11-25', version: 2 });
    await expect(admin.appointments.make(input({ dueOn: '2026-11-22' }))).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ field: 'dueOn' }] },
    });
  });
});
