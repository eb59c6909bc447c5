/** A file that breaks one rule of the house, or its twin that may do the same. */
export interface Planted {
  readonly what: string;
  readonly file: string;
  readonly code: string;
}

/** Each of these must be refused by the rule it stands under. */
export const violations: Readonly<Record<string, readonly Planted[]>> = {
  'layer-imports': [
    {
      what: 'shared reaches out of shared',
      file: 'shared/domain/a.ts',
      code: `import { x } from '../../electron/office/clock.ts'; export const a = x;`,
    },
    {
      what: 'shared uses Node',
      file: 'shared/domain/b.ts',
      code: `import { join } from 'node:path'; export const b = join('a', 'b');`,
    },
    {
      what: 'shared uses Node without the prefix',
      file: 'shared/domain/b2.ts',
      code: `import { join } from 'path'; export const b = join('a', 'b');`,
    },
    {
      what: 'shared uses Electron',
      file: 'shared/forms/c.ts',
      code: `import { app } from 'electron'; export const c = app;`,
    },
    {
      what: 'the page imports the office',
      file: 'renderer/features/visits/d.tsx',
      code: `import type { Host } from '../../../electron/office/host.ts'; export type D = Host;`,
    },
    {
      what: 'the page re-exports the office',
      file: 'renderer/features/visits/d2.ts',
      code: `export * from '../../../electron/office/host.ts';`,
    },
    {
      what: 'the page imports the office lazily',
      file: 'renderer/features/visits/d3.ts',
      code: `export const d = () => import('../../../electron/office/host.ts');`,
    },
    {
      what: 'the page uses Node',
      file: 'renderer/components/e.ts',
      code: `import { readFileSync } from 'node:fs'; export const e = readFileSync;`,
    },
    {
      what: 'a screen touches the port client',
      file: 'renderer/features/visits/f.ts',
      code: `import { RPCLink } from '@orpc/client/message-port'; export const f = RPCLink;`,
    },
    {
      what: 'main imports a feature of the office',
      file: 'electron/main/g.ts',
      code: `import { x } from '../office/features/visits/handlers.ts'; export const g = x;`,
    },
    {
      what: 'main opens the database',
      file: 'electron/main/h.ts',
      code: `import Database from 'better-sqlite3'; export const h = Database;`,
    },
    {
      what: 'the office imports Electron',
      file: 'electron/office/i.ts',
      code: `import { app } from 'electron'; export const i = app;`,
    },
    {
      what: 'the office imports main',
      file: 'electron/office/j.ts',
      code: `import { x } from '../main/windows.ts'; export const j = x;`,
    },
    {
      what: 'the preload requires Node',
      file: 'electron/preload/k.ts',
      code: `export const k: unknown = require('node:fs');`,
    },
  ],
  'sql-place': [
    {
      what: 'a handler contains a statement',
      file: 'electron/office/features/visits/handlers.ts',
      code: `export const a = 'select id from visit where id = ?';`,
    },
    {
      what: 'a handler contains a statement in a template',
      file: 'electron/office/features/visits/handlers2.ts',
      code: 'export const a = (id: string) => `UPDATE visit SET voided = 1 WHERE id = ${id}`;',
    },
    {
      what: 'a handler builds a query',
      file: 'electron/office/features/visits/handlers3.ts',
      code: `export const a = (db: { selectFrom(t: string): unknown }) => db.selectFrom('visit');`,
    },
    {
      what: 'a handler imports the sql tag',
      file: 'electron/office/features/visits/handlers4.ts',
      code: `import { sql } from 'kysely'; export const a = sql;`,
    },
    {
      what: 'a job opens a database',
      file: 'electron/office/jobs/job.ts',
      code: `import Database from 'better-sqlite3'; export const a = new Database('x');`,
    },
  ],
  'injected-clock': [
    {
      what: 'a handler reads the clock',
      file: 'electron/office/features/visits/now.ts',
      code: `export const a = new Date();`,
    },
    {
      what: 'a handler reads the clock as a number',
      file: 'electron/office/features/visits/now2.ts',
      code: `export const a = Date.now();`,
    },
    { what: 'a rule reads the clock', file: 'shared/domain/due.ts', code: `export const a = new Date();` },
    {
      what: 'a rule reads the clock through dayjs',
      file: 'shared/domain/due2.ts',
      code: `import dayjs from 'dayjs'; export const a = dayjs();`,
    },
  ],
  'single-doors': [
    {
      what: 'main opens a link by itself',
      file: 'electron/main/menu.ts',
      code: `import { shell } from 'electron'; export const a = () => shell.openExternal('https://a.invalid');`,
    },
    {
      what: 'main opens a file by itself',
      file: 'electron/main/menu2.ts',
      code: `import { shell } from 'electron'; export const a = () => shell.openPath('a.docx');`,
    },
    {
      what: 'the office starts a program',
      file: 'electron/office/features/forms/convert.ts',
      code: `import { spawn } from 'node:child_process'; export const a = spawn;`,
    },
    {
      what: 'a feature writes a file',
      file: 'electron/office/features/forms/save.ts',
      code: `import { writeFile } from 'node:fs/promises'; export const a = writeFile;`,
    },
    {
      what: 'the office opens a connection',
      file: 'electron/office/features/visits/send.ts',
      code: `import { request } from 'node:https'; export const a = request;`,
    },
    {
      what: 'a screen opens a connection',
      file: 'renderer/features/visits/fetch.ts',
      code: `export const a = () => fetch('https://a.invalid');`,
    },
    {
      what: 'a screen opens a socket through the window',
      file: 'renderer/features/visits/fetch2.ts',
      code: `export const a = () => new window.WebSocket('wss://a.invalid');`,
    },
    {
      what: 'a screen keeps something in the page',
      file: 'renderer/features/visits/store.ts',
      code: `export const a = (v: string) => localStorage.setItem('v', v);`,
    },
    {
      what: 'a screen draws a string as HTML',
      file: 'renderer/features/visits/html.tsx',
      code: `export const A = (p: { h: string }) => <p dangerouslySetInnerHTML={{ __html: p.h }} />;`,
    },
    {
      what: 'a screen writes innerHTML',
      file: 'renderer/features/visits/html2.ts',
      code: `export const a = (e: Element, h: string) => { e.innerHTML = h; };`,
    },
    {
      what: 'main runs code in a page',
      file: 'electron/main/inject.ts',
      code: `export const a = (w: { executeJavaScript(c: string): unknown }) => w.executeJavaScript('1');`,
    },
  ],
  'file-length': [
    {
      what: 'a file of more than 400 lines',
      file: 'shared/domain/long.ts',
      code: `export const a = 1;\n`.repeat(1) + '// line\n'.repeat(400),
    },
  ],
  'no-cycle': [
    {
      what: 'two files import each other',
      file: 'shared/domain/one.ts',
      code: `import { two } from './two.ts'; export const one = (): unknown => two;`,
    },
    {
      what: 'two files import each other, seen from the other',
      file: 'shared/domain/two.ts',
      code: `import { one } from './one.ts'; export const two = (): unknown => one;`,
    },
  ],
  'no-eval': [
    {
      what: 'a string is run as code',
      file: 'electron/office/run.ts',
      code: `export const a = (s: string): unknown => eval(s);`,
    },
  ],
  'no-console': [
    {
      what: 'a handler prints to the console',
      file: 'electron/office/features/visits/print.ts',
      code: `export const a = () => console.log('x');`,
    },
  ],
  'filename-case': [
    { what: 'a file with another naming', file: 'shared/domain/VisitRules.ts', code: `export const a = 1;` },
  ],
  'no-focused-tests': [
    {
      what: 'a test that silences the others',
      file: 'tests/unit/only.test.ts',
      code: `import { expect, it } from 'vitest'; it.only('adds', () => { expect(1 + 1).toBe(2); });`,
    },
  ],
  'expect-expect': [
    {
      what: 'a test that asserts nothing',
      file: 'tests/unit/nothing.test.ts',
      code: `import { it } from 'vitest'; it('adds', () => { String(1 + 1); });`,
    },
  ],
};

/** The same things where they belong; none of these may be refused. */
export const allowed: readonly Planted[] = [
  {
    what: 'a screen imports shared',
    file: 'renderer/features/visits/ok.ts',
    code: `import { a } from '../../../shared/domain/phone.ts'; export const b = a;`,
  },
  {
    what: 'renderer/api touches the port client',
    file: 'renderer/api/ok.ts',
    code: `import { RPCLink } from '@orpc/client/message-port'; export const a = RPCLink;`,
  },
  {
    what: 'main imports the host interface',
    file: 'electron/main/ok.ts',
    code: `import type { Host } from '../office/host.ts'; export type A = Host;`,
  },
  {
    what: 'a repository builds queries and uses the sql tag',
    file: 'electron/office/features/visits/repository.ts',
    code: `import { sql } from 'kysely'; export const a = [sql, 'select id from visit', 1];`,
  },
  {
    what: 'a migration contains SQL',
    file: 'electron/office/database/migrations/900-ok.ts',
    code: `export const a = 'create table visit (id text primary key) strict';`,
  },
  {
    what: 'a text that begins like a statement',
    file: 'shared/texts/ok.ts',
    code: `export const a = ['Select a customer', 'update now', 'delete this visit?'];`,
  },
  {
    what: 'the clock reads the clock',
    file: 'electron/office/clock.ts',
    code: `export const a = new Date();`,
  },
  {
    what: 'a rule makes a date of its argument',
    file: 'shared/domain/ok.ts',
    code: `export const a = (iso: string) => new Date(iso);`,
  },
  {
    what: 'the one opener opens',
    file: 'electron/main/open-outside.ts',
    code: `import { shell } from 'electron'; export const a = () => shell.openPath('a.docx');`,
  },
];
