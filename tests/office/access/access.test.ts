import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayCall, permissions } from '../../../shared/domain/permissions.ts';
import { type Role, roles } from '../../../shared/domain/roles.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { procedurePaths } from '../../support/procedures.ts';

let office: TestOffice;
let admin: OfficeClient;
const windows = new Map<Role, OfficeClient>();
beforeAll(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
  for (const role of roles) {
    const { client } = await staffWindow(office, admin, { name: `持${role}者`, roles: [role] });
    windows.set(role, client);
  }
});
afterAll(() => office.close());

describe('the office decides who may do what', () => {
  test('nobody signed in: every procedure but the public ones is UNAUTHENTICATED', async () => {
    expect(await answers(office.window(), guarded())).toEqual(allAnswer(guarded(), 'UNAUTHENTICATED'));
  });

  test.each([...roles])('%s is refused every procedure the table does not give', async (role) => {
    const client = windows.get(role);
    const refused = procedurePaths().filter((path) => !mayCall(path, [role]));
    expect(client && (await answers(client, refused))).toEqual(allAnswer(refused, 'FORBIDDEN'));
  });

  test('a locked window is refused everything but unlocking', async () => {
    const { client } = await staffWindow(office, admin, { name: '锁定者' });
    await client.session.lock();
    expect(await answers(client, guarded())).toEqual(allAnswer(guarded(), 'LOCKED'));
  });

  test('an unknown procedure and extra or hostile input are refused', async () => {
    expect(await codeOf(admin, 'visits.dropAll')).toBe('NOT_FOUND');
    expect(await codeOf(admin, 'constructor.constructor')).toBe('NOT_FOUND');
    const hostile = JSON.parse(
      '{"filter":{"__proto__":{"polluted":true}},"order":{"by":"1;--","descending":true}}',
    );
    expect(await codeOf(admin, 'visits.list', hostile)).toBe('INVALID');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const page = { filter: {}, order: { by: 'visitedOn', descending: true }, after: null };
    for (const limit of [-1, Number.NaN, 1e9])
      expect(await codeOf(admin, 'visits.list', { ...page, limit })).toBe('INVALID');
  });
});

const guarded = () => procedurePaths().filter((path) => permissions[path] !== 'public');
const allAnswer = (paths: readonly string[], code: string) =>
  Object.fromEntries(paths.map((path) => [path, code]));

async function answers(client: OfficeClient, paths: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const path of paths) found[path] = await codeOf(client, path);
  return found;
}

/** Calls by path, as a hostile page could, and answers the error's code ('' where there was none). */
async function codeOf(client: OfficeClient, path: string, input?: unknown): Promise<string> {
  let target: unknown = client;
  for (const part of path.split('.')) target = (target as Record<string, unknown>)[part];
  try {
    await (target as (input: unknown) => Promise<unknown>)(input);
    return '';
  } catch (error) {
    return (error as { code: string }).code;
  }
}
