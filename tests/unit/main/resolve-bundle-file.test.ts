import { expect, test } from 'vitest';
import { resolveBundleFile } from '../../../electron/main/protocol/resolve-bundle-file.ts';

const root = '/bundle/renderer';

test.each([
  ['app://bundle/index.html', '/bundle/renderer/index.html'],
  ['app://bundle/', '/bundle/renderer/index.html'],
  ['app://bundle/recovery/', '/bundle/renderer/recovery/index.html'],
  ['app://bundle/assets/a-1.js?v=2#x', '/bundle/renderer/assets/a-1.js'],
  ['app://bundle/%E8%A1%A8.svg', '/bundle/renderer/表.svg'],
])('%s is a file of the bundle', (address, file) => {
  expect(resolveBundleFile(root, address)).toBe(file);
});

test.each([
  'app://bundle.evil/index.html',
  'app://print/index.html',
  'app://bundle/..%5c..%5cetc/passwd',
  'app://bundle/..%2f..%2fetc/passwd',
  'app://bundle/%252e%252e/%2e%2e%2fetc/passwd',
  'app://bundle/a%00.html',
  'app://bundle/C:/Windows/win.ini',
  'app://bundle/%zz',
  'not an address',
])('%s leaves the bundle and is refused', (address) => {
  expect(resolveBundleFile(root, address)).toBeNull();
});

test('encoded dots never lead above the bundle', () => {
  const file = resolveBundleFile(root, 'app://bundle/%2e%2e/%2e%2e/etc/passwd');
  expect(file === null || file.startsWith(`${root}/`)).toBe(true);
});
