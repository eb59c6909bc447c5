import { describe, expect, test } from 'vitest';
import { mayCall, permissions } from '../../../shared/domain/permissions.ts';
import { roles } from '../../../shared/domain/roles.ts';
import { procedurePaths } from '../../support/procedures.ts';

describe('the table of permissions', () => {
  test('names every procedure of the contract and no other', () => {
    expect(Object.keys(permissions).toSorted()).toEqual(procedurePaths().toSorted());
  });

  test('opens to nobody signed in only what sign-in and first start need', () => {
    const open = procedurePaths().filter((path) => mayCall(path, undefined));
    expect(open.toSorted()).toEqual([
      'app.status',
      // Answers only whoever has just typed his PIN at the kiosk.
      'kioskMode.takeUp',
      'session.current',
      'session.lock',
      'session.people',
      'session.resume',
      'session.signIn',
      'session.signOut',
      'setup.create',
    ]);
  });

  test('lets only administrators change people and settings', () => {
    const paths = ['staff.add', 'staff.edit', 'staff.resetPin', 'settings.update', 'audit.verify'];
    const holders = paths.flatMap((path) => roles.filter((role) => mayCall(path, [role])));
    expect(new Set(holders)).toEqual(new Set(['administrator']));
  });

  test('refuses a procedure that is not in it', () => {
    expect(mayCall('visits.dropAll', ['administrator'])).toBe(false);
    expect(mayCall('__proto__', ['administrator'])).toBe(false);
    expect(mayCall('constructor', ['administrator'])).toBe(false);
  });
});
