import { foundation } from './001-foundation.ts';
import { imports } from './002-imports.ts';
import { roster } from './003-roster.ts';
import { callsAndRotation } from './004-calls-and-rotation.ts';
import { customers } from './005-customers.ts';
import { callsMovedIn } from './006-calls-moved-in.ts';
import { issuedDocuments } from './007-issued-documents.ts';
import { meetings } from './008-meetings.ts';
import { weekly } from './009-weekly.ts';
import { formEditions } from './010-form-editions.ts';
import { kiosk } from './011-kiosk.ts';
import { overlays } from './012-overlays.ts';
import { followUpsMarkedByWriters } from './013-follow-ups-marked.ts';
import { rosterNames } from './014-roster-names.ts';
import { visitIndexes } from './015-visit-indexes.ts';

/** A step of the schema; `version` becomes the file's user_version. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Every step there ever was, in order. Steps are added, never changed. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'foundation', sql: foundation },
  { version: 2, name: 'imports', sql: imports },
  { version: 3, name: 'roster', sql: roster },
  { version: 4, name: 'calls and rotation', sql: callsAndRotation },
  { version: 5, name: 'customers', sql: customers },
  { version: 6, name: 'calls moved in', sql: callsMovedIn },
  { version: 7, name: 'issued documents', sql: issuedDocuments },
  { version: 8, name: 'meetings', sql: meetings },
  { version: 9, name: 'weekly', sql: weekly },
  { version: 10, name: 'form editions', sql: formEditions },
  { version: 11, name: 'kiosk', sql: kiosk },
  { version: 12, name: 'overlays', sql: overlays },
  { version: 13, name: 'follow-ups marked by writers', sql: followUpsMarkedByWriters },
  { version: 14, name: 'roster names', sql: rosterNames },
  { version: 15, name: 'visit indexes', sql: visitIndexes },
];

export const newestVersion = migrations.at(-1)?.version ?? 0;
