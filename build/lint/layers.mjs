/**
 * Who may import whom: the table of CONTRIBUTING.md, as data. The first row whose folder holds a file
 * is that file's layer.
 *
 * - `mayImport`: folders, or single files, of the project;
 * - `node`: whether Node's own modules may be used;
 * - `packages`: npm packages that the layer must not use, each with the reason.
 */
const noPort = 'only renderer/api speaks to the office; screens use its client and hooks';
const noDatabase = 'only the office process has the database';
const noPage = 'it belongs to the page';
const noElectron = 'this must run in plain Node or in a browser as well';

export const layers = [
  {
    name: 'shared',
    folder: 'shared/',
    mayImport: ['shared/'],
    node: false,
    packages: {
      electron: noElectron,
      'electron-log': noElectron,
      'better-sqlite3': noDatabase,
      kysely: noDatabase,
      '@orpc/client': noPort,
      '@orpc/server': 'handlers live in electron/office',
      react: noPage,
      'react-dom': noPage,
      antd: noPage,
    },
  },
  {
    name: 'renderer/api',
    folder: 'renderer/api/',
    mayImport: ['renderer/api/', 'shared/'],
    node: false,
    packages: { electron: noElectron, 'better-sqlite3': noDatabase, kysely: noDatabase, antd: noPage },
  },
  {
    name: 'renderer',
    folder: 'renderer/',
    mayImport: ['renderer/', 'shared/'],
    node: false,
    packages: {
      electron: noElectron,
      'electron-log': noElectron,
      'better-sqlite3': noDatabase,
      kysely: noDatabase,
      exceljs: 'workbooks are read and written by the office, which can be stopped when one is hostile',
      docx: 'documents are made by the office',
      '@orpc/client': noPort,
      '@orpc/client/message-port': noPort,
      '@orpc/tanstack-query': noPort,
      '@orpc/server': noPort,
    },
  },
  {
    name: 'electron/preload',
    folder: 'electron/preload/',
    mayImport: ['electron/preload/', 'shared/'],
    node: false,
    packages: { 'better-sqlite3': noDatabase, kysely: noDatabase, zod: 'the bridge stays a few bytes' },
  },
  {
    name: 'electron/main',
    folder: 'electron/main/',
    mayImport: [
      'electron/main/',
      'shared/',
      // What main and office say to each other; the office's features stay unknown to main.
      'electron/office/host.ts',
      'electron/office/host-messages.ts',
    ],
    node: true,
    packages: { 'better-sqlite3': noDatabase, kysely: noDatabase, react: noPage, antd: noPage },
  },
  {
    name: 'electron/office',
    folder: 'electron/office/',
    mayImport: ['electron/office/', 'shared/'],
    node: true,
    packages: {
      electron: 'the office runs in plain Node too; what it needs of Electron comes through host.ts',
      react: noPage,
      antd: noPage,
    },
  },
];

/** Where SQL may stand: repositories, the database folder, and the one writer of audit entries. */
export const sqlFiles = [
  /^electron\/office\/database\//,
  /^electron\/office\/audit\//,
  /^electron\/office\/.*\brepository\//,
  /^electron\/office\/(.*\/)?([a-z0-9-]+-)?repository\.ts$/,
];

/** Where the time must come from deps.clock or from an argument. */
export const clockFolders = ['electron/office/', 'shared/'];
export const clockFiles = ['electron/office/clock.ts'];
