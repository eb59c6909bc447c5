import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type MeetingOffice,
  meetingOffice,
  signedMinutes,
  startMinutes,
} from '../../support/meeting-office.ts';

let given: MeetingOffice;
beforeEach(async () => {
  given = await meetingOffice();
});
afterEach(() => given.office.close());

describe('the copy', () => {
  test('S-7.4.1a: is due two working days after the meeting, and not overdue before', async () => {
    const { supervisor, officer, manager, office } = given;
    // A Friday: the second working day is the Tuesday.
    office.clock.set('2026-11-27T02:00:00.000Z');
    const again = async (person: typeof officer) =>
      person.client.session.signIn({ staffId: person.id, secret: person.pin });
    for (const person of [supervisor, officer]) await again(person);
    const signed = await signedMinutes(supervisor.client, officer, 'service', { heldOn: '2026-11-27' });
    expect(signed).toMatchObject({ copyDueOn: '2026-12-01', copyState: 'due' });
    const stateOn = async (instant: string) => {
      office.clock.set(instant);
      await again(supervisor);
      return (await supervisor.client.meetings.get({ id: signed.id })).copyState;
    };
    expect(await stateOn('2026-12-01T15:59:00.000Z')).toBe('due');
    expect(await stateOn('2026-12-01T16:01:00.000Z')).toBe('overdue');
    const pass = (sentOn: string) =>
      supervisor.client.meetings.passCopy({ id: signed.id, toId: manager.id, sentOn, way: '纸质复印件' });
    await expect(pass('2026-12-03')).rejects.toMatchObject({ code: 'INVALID' });
    const late = await pass('2026-12-02');
    expect(late.copyState).toBe('sentLate');
    const [copy] = late.copies;
    expect(copy).toMatchObject({
      toName: '郑经理',
      sentOn: '2026-12-02',
      way: '纸质复印件',
      notedByName: '吴督导',
      late: true,
    });
    const back = await supervisor.client.meetings.takeBackCopy({
      id: signed.id,
      copyId: copy?.id ?? '',
      reason: '日期记错',
    });
    expect(back.copyState).toBe('overdue');
    expect((await pass('2026-12-01')).copyState).toBe('sent');
  });

  test('S-7.4.2: goes to the vice president in charge; a copy to somebody else does not fulfil it', async () => {
    const { supervisor, manager, vice, officer } = given;
    const signed = await signedMinutes(supervisor.client, manager, 'sales');
    const pass = (toId: string) =>
      supervisor.client.meetings.passCopy({ id: signed.id, toId, sentOn: '2026-11-23', way: '邮件' });
    expect((await pass(officer.id)).copyState).toBe('due');
    expect((await pass(vice.id)).copyState).toBe('sent');
  });

  test('S-7.4.2: of unsigned minutes cannot be passed on', async () => {
    const { supervisor, vice } = given;
    const { id } = await startMinutes(supervisor.client, 'sales');
    const pass = { id, toId: vice.id, sentOn: '2026-11-23', way: '邮件' };
    await expect(supervisor.client.meetings.passCopy(pass)).rejects.toMatchObject({ code: 'REFUSED' });
  });
});
