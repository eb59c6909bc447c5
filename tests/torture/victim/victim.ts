import { systemClock } from '../../../electron/office/clock.ts';
import { openDatabase } from '../../../electron/office/database/open.ts';
import { administrator, firstStart, type OfficeClient, openTestOffice } from '../../support/office.ts';
import { keepSaving } from './keep-saving.ts';
import { say } from './say.ts';

// node victim.mjs save DIR   opens the office, new or known, and saves visits until it is killed
// node victim.mjs open DIR   opens the database, migrating it, and ends
const [mode, dataDir = ''] = process.argv.slice(2);

if (mode === 'open') {
  say({ type: 'opening' });
  await openDatabase(dataDir, systemClock).close();
  say({ type: 'opened' });
} else {
  const client = await signedIn();
  say({ type: 'ready' });
  await keepSaving(client);
}

/** The real office in this process, and a window to it over a real channel. */
async function signedIn(): Promise<OfficeClient> {
  const office = openTestOffice({ dataDir });
  const client = office.window();
  const [first] = await client.session.people();
  if (!first) return firstStart(office);
  await client.session.signIn({ staffId: first.id, secret: administrator.pin });
  return client;
}
