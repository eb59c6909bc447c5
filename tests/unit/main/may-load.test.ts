import { expect, test } from 'vitest';
import { mayLoad } from '../../../electron/main/security/may-load.ts';

test.each(['app://bundle/index.html', 'data:image/png;base64,AA==', 'blob:app://bundle/0f1e'])(
  '%s may be loaded',
  (address) => {
    expect(mayLoad(address)).toBe(true);
  },
);

test.each([
  'http://127.0.0.1:8080/',
  'https://example.com/a.png',
  'ws://127.0.0.1:8080/',
  'file:///etc/passwd',
  'ftp://example.com/',
  'devtools://devtools/bundled/inspector.html',
  'blob:http://127.0.0.1:8080/0f1e',
  '',
])('%s is blocked', (address) => {
  expect(mayLoad(address)).toBe(false);
});

test('beside Vite its own server and nothing else of the network may be loaded', () => {
  const dev = 'http://localhost:5173/';
  expect(mayLoad('http://localhost:5173/main.tsx', dev)).toBe(true);
  expect(mayLoad('ws://localhost:5173/?token=1', dev)).toBe(true);
  expect(mayLoad('http://localhost:5174/main.tsx', dev)).toBe(false);
  expect(mayLoad('https://example.com/', dev)).toBe(false);
});
