import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardDisplayContract } from '../../shared/contract/board-display.ts';
import { kioskContract } from '../../shared/contract/kiosk.ts';
import { kioskEntry } from '../support/kiosk-entry.ts';
import { administrator, firstStart, openTestOffice, type TestOffice } from '../support/office.ts';
import { procedurePaths } from '../support/procedures.ts';

// reliability.md part 4: "Kiosk calls every other channel: 100% refused".
let office: TestOffice;
let token: string;
beforeAll(async () => {
  office = openTestOffice();
  const admin = await firstStart(office);
  const [person] = await admin.session.people();
  token = (await admin.session.signIn({ staffId: person?.id ?? '', secret: administrator.pin })).token;
});
afterAll(() => office.close());

/** Calls by path whatever there may be; answers the error's code, '' where there is none. */
async function outcome(client: unknown, path: string, input: unknown): Promise<string> {
  const target = path.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], client);
  try {
    await (target as (given: unknown) => Promise<unknown>)(input);
    return '';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe.each([
  ['kiosk', () => office.kiosk(), kioskContract, ['open', 'submit', 'takeOver', 'takers']],
  ['board', () => office.board(), boardDisplayContract, ['follow']],
] as const)('a port of the %s', (_, connect, contract, own) => {
  test('offers these procedures and no other', () => {
    expect(Object.keys(contract).toSorted()).toEqual(own);
    expect(Object.values(contract).every((each) => isContractProcedure(each))).toBe(true);
  });

  test('finds none of the desk’s procedures, with whatever input', async () => {
    const client = connect();
    const paths = procedurePaths();
    expect(paths.length).toBeGreaterThan(100);
    const inputs = [undefined, {}, { id: '019a0000-0000-7000-8000-000000000000' }, { token }];
    const found: string[] = [];
    for (const path of paths) {
      for (const input of inputs) {
        if ((await outcome(client, path, input)) !== 'NOT_FOUND') found.push(path);
      }
    }
    expect(found).toEqual([]);
  });

  test('does not find them by other spellings either, nor by the names of prototypes', async () => {
    const client = connect();
    const spellings = procedurePaths().flatMap((path) => [
      path.replace('.', '/'),
      path.toUpperCase(),
      `desk.${path}`,
      `kiosk.${path}`,
      `__proto__.${path}`,
      `constructor.${path}`,
    ]);
    const found: string[] = [];
    for (const path of spellings) {
      if ((await outcome(client, path, undefined)) !== 'NOT_FOUND') found.push(path);
    }
    expect(found).toEqual([]);
  });
});

test('a port of the desk has none of the kiosk’s own procedures', async () => {
  const desk = office.window();
  for (const path of ['submit', 'takers', 'takeOver', 'open', 'follow']) {
    expect(await outcome(desk, path, kioskEntry())).toBe('NOT_FOUND');
  }
});

test('what the kiosk reads holds no person: neither customers nor staff but those who may end it', async () => {
  const kiosk = office.kiosk();
  const opening = await kiosk.open();
  expect(Object.keys(opening).toSorted()).toEqual([
    'channels',
    'company',
    'consent',
    'estateName',
    'themeColor',
  ]);
  expect(JSON.stringify(opening)).not.toContain(administrator.name);
  expect((await kiosk.takers()).every((one) => Object.keys(one).toSorted().join() === 'id,name')).toBe(true);
});
