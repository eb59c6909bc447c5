import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copiedOffice } from '../../support/generate/cached-office.ts';
import { onDisk } from './on-disk.ts';
import { administrator, type OfficeClient, openTestOffice, type TestOffice } from '../../support/office.ts';

/** A generated office, open. */
export interface GeneratedOffice {
  readonly test: TestOffice;
  /** A new window with the administrator signed in; each may make so many calls at once (call-limit.ts). */
  window(): Promise<OfficeClient>;
  /** Customers, and as many visits. */
  readonly count: number;
}

/** Opens a copy of a generated office for some work; the copy is removed at the end. */
export async function withGeneratedOffice<T>(
  count: number,
  work: (office: GeneratedOffice) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'loutai-bench-'));
  await copiedOffice(count, folder);
  onDisk(folder);
  const test = openTestOffice({ dataDir: folder });
  try {
    return await work({ test, window: () => signedIn(test), count });
  } finally {
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function signedIn(test: TestOffice): Promise<OfficeClient> {
  const client = test.window();
  const people = await client.session.people();
  const admin = people.find((person) => person.name === administrator.name);
  await client.session.signIn({ staffId: admin?.id ?? '', secret: administrator.pin });
  return client;
}
