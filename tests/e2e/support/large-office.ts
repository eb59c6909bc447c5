import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copiedOffice } from '../../support/generate/cached-office.ts';
import { administrator } from '../../support/office.ts';
import { type Desk, launchDesk } from './launch.ts';
import { signIn } from './steps.ts';

/** The app on a generated office of so many customers and visits, with its administrator signed in. */
export async function launchLargeOffice(count: number): Promise<Desk> {
  const userData = mkdtempSync(join(tmpdir(), 'loutai-desk-'));
  await copiedOffice(count, join(userData, 'data'));
  const desk = await launchDesk({ userData });
  await signIn(desk.page, administrator.name, administrator.pin);
  return desk;
}
