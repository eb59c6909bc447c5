import { expect, test } from 'vitest';
import { torture } from '../torture/torture.ts';

test('the office loses nothing when it is killed, runs out of disk or is backed up in the middle of work', async () => {
  const clean = { lost: 0, halfDone: 0, corrupt: 0, unexplained: 0 };
  for (const outcome of await torture(3)) {
    expect(outcome).toMatchObject(clean);
    expect(outcome.times).toBeGreaterThan(0);
  }
}, 120_000);
