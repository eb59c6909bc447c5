import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  firstStart,
  type KioskClient,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { kioskEntry } from '../../support/kiosk-entry.ts';
import { visitInput } from '../../support/visit-input.ts';

let test_: TestOffice;
let admin: OfficeClient;
let kiosk: KioskClient;
beforeEach(async () => {
  test_ = openTestOffice();
  admin = await firstStart(test_);
  kiosk = test_.kiosk();
});
afterEach(() => test_.close());

const waiting = async (client = admin) => (await client.selfRegistrations.list()).waiting;
/** The whole entries of the audit trail, as they are stored. */
const audited = (action: string) =>
  test_.office.deps.raw
    .prepare(
      'SELECT actor_name AS actorName, entity_id AS entityId, before, after FROM audit WHERE action = ?',
    )
    .all(action) as { actorName: string; entityId: string; before: string | null; after: string | null }[];

describe('an entry at the kiosk', () => {
  test('waits at the desk with what was entered, when, and the edition of the notice agreed to', async () => {
    await kiosk.submit(kioskEntry({ phone: '138 0013 8000', visitKind: null }));
    expect(await waiting()).toEqual([
      {
        id: expect.any(String),
        arrivedOn: '2026-11-23',
        arrivedAt: '10:00',
        name: '陈先生',
        gender: '男',
        phone: { number: '13800138000', masked: false },
        visitKind: null,
        partySize: 2,
        channels: ['路过'],
        consentVersion: 1,
        customerId: null,
      },
    ]);
    const [entry] = audited('selfRegistrations.submit');
    expect(entry?.actorName).toBe('自助登记');
    expect(JSON.stringify(entry)).not.toContain('13800138000');
  });

  test('sent twice is kept once', async () => {
    const entry = kioskEntry();
    expect(await Promise.all([kiosk.submit(entry), kiosk.submit(entry)])).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(await waiting()).toHaveLength(1);
    expect(audited('selfRegistrations.submit')).toHaveLength(1);
  });

  test('is answered alike whether the phone is known or not, and says nothing else', async () => {
    await admin.visits.register(visitInput({ customer: { phones: ['13800138000'] } }));
    const answers = [
      await kiosk.submit(kioskEntry({ phone: '13800138000' })),
      await kiosk.submit(kioskEntry({ phone: '13911112222' })),
      await kiosk.submit(kioskEntry({ phone: '' })),
    ];
    expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect((await waiting()).map((one) => one.customerId !== null)).toEqual([true, false, false]);
  });

  test.each([
    ['no name', { name: '　' }, 'name'],
    ['a phone too short', { phone: '1380013' }, 'phone'],
    ['a channel that is not offered', { channels: ['别处'] }, 'channels'],
    ['nobody in the party', { partySize: 0 }, 'partySize'],
  ])('with %s is refused at its field, and nothing is kept', async (_, given, field) => {
    await expect(kiosk.submit(kioskEntry(given))).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [expect.objectContaining({ field })] },
    });
    expect(await waiting()).toEqual([]);
  });

  test('agreed to an older edition of the notice is refused, so that the visitor reads the new one', async () => {
    await admin.kioskMode.update({ consentText: '第一版', entriesPerTenMinutes: 5 });
    await kiosk.submit(kioskEntry());
    await admin.kioskMode.update({ consentText: '第二版', entriesPerTenMinutes: 5 });
    await expect(kiosk.submit(kioskEntry())).rejects.toMatchObject({ code: 'CHANGED' });
    expect((await kiosk.open()).consent).toEqual({ version: 2, text: '第二版' });
    await kiosk.submit(kioskEntry({ consentVersion: 2 }));
    expect((await waiting()).map((one) => one.consentVersion)).toEqual([1, 2]);
  });

  test('agreed to the program’s own text keeps that text as the first edition', async () => {
    const shown = await kiosk.open();
    expect(shown.consent).toMatchObject({ version: 1, text: expect.stringContaining('云栖花园') });
    await kiosk.submit(kioskEntry());
    await admin.kioskMode.update({ consentText: '新文本', entriesPerTenMinutes: 5 });
    const kept = test_.office.deps.raw
      .prepare('SELECT version, text FROM consent_text ORDER BY version')
      .all();
    expect(kept).toEqual([
      { version: 1, text: shown.consent.text },
      { version: 2, text: '新文本' },
    ]);
  });
});

describe('the kiosk’s limit', () => {
  test('of 1,000 entries within ten minutes the kiosk keeps five and says when it takes more', async () => {
    const codes = new Map<string, number>();
    for (let i = 0; i < 1000; i++) {
      const code = await kiosk.submit(kioskEntry()).then(
        () => 'kept',
        (error: { code: string }) => error.code,
      );
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect([...codes]).toEqual([
      ['kept', 5],
      ['THROTTLED', 995],
    ]);
    await expect(kiosk.submit(kioskEntry())).rejects.toMatchObject({
      data: { retryAt: '2026-11-23T02:10:00.000Z' },
    });
    await test_.restart();
    admin = test_.window();
    kiosk = test_.kiosk();
    await expect(kiosk.submit(kioskEntry())).rejects.toMatchObject({ code: 'THROTTLED' });
    test_.clock.advance(10 * 60_000);
    expect(await kiosk.submit(kioskEntry())).toEqual({ ok: true });
  });

  test('is a setting of the estate', async () => {
    const { consent } = await admin.kioskMode.get();
    await admin.kioskMode.update({ consentText: consent.text, entriesPerTenMinutes: 2 });
    await kiosk.submit(kioskEntry());
    await kiosk.submit(kioskEntry());
    await expect(kiosk.submit(kioskEntry())).rejects.toMatchObject({ code: 'THROTTLED' });
    expect((await admin.kioskMode.get()).entriesPerTenMinutes).toBe(2);
  });
});

describe('the desk', () => {
  test('makes a visit of an entry, marked 自助登记, and the entry keeps neither name nor phone', async () => {
    await kiosk.submit(kioskEntry());
    const [entry] = await waiting();
    const made = await admin.visits.register({
      ...visitInput({ customer: { name: '陈先生', phones: ['13800138000'] } }),
      selfRegistrationId: entry?.id ?? '',
    });
    expect(await waiting()).toEqual([]);
    expect((await admin.visits.get({ id: made.id })).selfRegistered).toEqual({
      at: '2026-11-23T02:00:00.000Z',
      consentVersion: 1,
    });
    const [taken] = audited('selfRegistrations.take');
    expect(taken).toMatchObject({ actorName: '管理员甲', entityId: entry?.id });
    const [row] = test_.office.deps.raw.prepare('SELECT name, phone, state FROM self_registration').all();
    expect(row).toEqual({ name: '', phone: null, state: 'taken' });
  });

  test('does not make a second visit of an entry, nor one of an entry put aside', async () => {
    await kiosk.submit(kioskEntry());
    await kiosk.submit(kioskEntry({ name: '林女士', phone: '' }));
    const [first, second] = await waiting();
    const take = (id = '', phone = '13911112222') =>
      admin.visits.register({ ...visitInput({ customer: { phones: [phone] } }), selfRegistrationId: id });
    await take(first?.id, '13800138000');
    await expect(take(first?.id)).rejects.toMatchObject({ code: 'REFUSED' });
    await admin.selfRegistrations.dismiss({ id: second?.id ?? '', reason: '人已离开' });
    await expect(take(second?.id)).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(
      admin.selfRegistrations.dismiss({ id: second?.id ?? '', reason: '再次' }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(take('019a0000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await admin.visits.today()).visits).toBe(1);
    expect(JSON.stringify(audited('selfRegistrations.dismiss'))).not.toContain('林女士');
  });

  test('R-privacy: a salesperson sees the phone of another’s customer masked, and can take the entry all the same', async () => {
    const owner = await staffWindow(test_, admin, { name: '周以宁' });
    const other = await staffWindow(test_, admin, { name: '吴致远' });
    const known = await owner.client.visits.register(
      visitInput({ customer: { phones: ['13800138000'] }, visit: { salespersonId: owner.id } }),
    );
    await kiosk.submit(kioskEntry({ visitKind: 'return' }));
    await kiosk.submit(kioskEntry({ name: '林女士', phone: '13911112222' }));
    const [first, second] = await waiting(other.client);
    expect([first?.phone, second?.phone]).toEqual([
      { number: '138****8000', masked: true },
      { number: '139****2222', masked: true },
    ]);
    expect((await waiting(owner.client))[0]?.phone?.masked).toBe(false);
    const made = await other.client.visits.register({
      ...visitInput({
        customer: { name: '林女士', phones: ['139****2222'] },
        visit: { salespersonId: other.id },
      }),
      selfRegistrationId: second?.id ?? '',
    });
    expect((await admin.visits.get({ id: made.id })).customer.phones[0]?.number).toBe('13911112222');
    const again = await other.client.visits.register({
      ...visitInput({
        customerId: known.customerId,
        customer: { phones: ['138****8000'] },
        visit: { visitKind: 'return' },
      }),
      selfRegistrationId: first?.id ?? '',
    });
    expect(again.customerId).toBe(known.customerId);
  });

  test('hears of an entry at once', async () => {
    const stop = new AbortController();
    const events = await admin.events.subscribe(undefined, { signal: stop.signal });
    const heard = (async () => {
      for await (const event of events) if (event.topic === 'selfRegistrations') return event.id;
      return null;
    })();
    const entry = kioskEntry();
    await kiosk.submit(entry);
    expect(await heard).toBe(entry.id);
    stop.abort();
  });
});
