import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onDisk } from '../support/on-disk.ts';
import { copiedOffice } from '../../support/generate/cached-office.ts';

/** A new folder of an app's files, with a generated office of `count` customers and visits in it. */
export async function largeOffice(count: number): Promise<string> {
  const userData = mkdtempSync(join(tmpdir(), 'loutai-desk-'));
  await copiedOffice(count, join(userData, 'data'));
  onDisk(join(userData, 'data'));
  return userData;
}
