import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const sources = ['electron', 'renderer', 'shared'].flatMap(filesBelow);

interface Rule {
  readonly why: string;
  readonly pattern: RegExp;
  readonly only?: readonly string[];
}

const rules: readonly Rule[] = [
  {
    why: 'no switch of Chromium weakens it, but for being named where a release refuses it',
    pattern:
      /disable-web-security|ignore-certificate-errors|no-sandbox|allow-file-access|disable-site-isolation/,
    only: ['electron/main/start/refuse-debug-switches.ts', 'electron/main/start/sandbox.ts'],
  },
  {
    why: 'one switch is added: the language of the runtime',
    pattern: /appendSwitch|appendArgument/,
    only: ['electron/main/start/speak-chinese.ts'],
  },
  {
    why: 'certificates are judged by Chromium alone',
    pattern: /'certificate-error'|setCertificateVerifyProc/,
  },
  { why: 'no blink feature is switched', pattern: /enableBlinkFeatures|disableBlinkFeatures/ },
  {
    why: 'no window weakens what all are made with',
    pattern: /(nodeIntegration\w*|webviewTag|experimentalFeatures|allowRunningInsecureContent):\s*true/,
  },
  {
    why: 'no window weakens what all are made with',
    pattern: /(contextIsolation|sandbox|webSecurity):\s*false/,
  },
  { why: 'security warnings stay on', pattern: /ELECTRON_DISABLE_SECURITY_WARNINGS/ },
  {
    why: 'nothing of another process is reached by remote objects',
    pattern: /@electron\/remote|enableRemoteModule/,
  },
  { why: 'the page is given nothing by name', pattern: /exposeInMainWorld|contextBridge/ },
  { why: 'no permission is granted', pattern: /setDisplayMediaRequestHandler|setBluetoothPairingHandler/ },
  { why: 'no protocol of ours is known to the system', pattern: /setAsDefaultProtocolClient/ },
  {
    why: 'one file listens to pages',
    pattern: /\bipcMain\b/,
    only: ['electron/main/security/trusted-ipc.ts'],
  },
  {
    why: 'only the preload sends to main',
    pattern: /\bipcRenderer\b/,
    only: ['electron/preload/preload.ts'],
  },
  {
    why: 'windows are made in two places',
    pattern: /new BrowserWindow\(/,
    only: ['electron/main/windows/open-window.ts', 'electron/main/print-host/print-window.ts'],
  },
  {
    why: 'processes are started in two places',
    pattern: /utilityProcess\.fork\(/,
    only: ['electron/main/office/office-supervisor.ts', 'electron/main/recovery/run-recovery.ts'],
  },
  {
    why: 'nothing outside the machine is named, but for XML namespaces',
    pattern: /https?:\/\/(?!schemas\.|www\.w3\.org|purl\.org)[a-z]/,
  },
];

describe.each(rules)('$why', ({ pattern, only = [] }) => {
  test(`${pattern.source} stands only where it may`, () => {
    const found = sources.filter((file) =>
      pattern.test(withoutComments(readFileSync(join(root, file), 'utf8'))),
    );
    expect(found.toSorted()).toEqual([...only].toSorted());
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|html)$/.test(name))
    .map((name) => relative(root, join(root, folder, name)).replaceAll('\\', '/'));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '');
}
