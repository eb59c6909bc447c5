/**
 * The dangerous doors: each is used in one place, or nowhere. `only` lists the files that may use it.
 * Kinds: `call` a method of that name on anything; `import` a module (and, with `names`, these of its
 * names); `global` a global name; `assign` a property written to; `jsx` an attribute.
 */
const network = 'Loutai makes no connections; what it needs is in the database or in the package';
const html = 'React escapes what it draws; a string of HTML in the page is an attack waiting';
const storage = 'nothing about people stays in the page; the office keeps drafts and preferences';

export const doors = [
  {
    kind: 'call',
    names: ['openExternal', 'openPath', 'showItemInFolder'],
    within: /^(electron|renderer|shared)\//,
    only: [/^electron\/main\/open-outside\.ts$/],
    reason: 'what is opened outside goes through electron/main/open-outside.ts, which knows what may be',
  },
  {
    kind: 'import',
    modules: ['child_process'],
    within: /^(electron|renderer|shared)\//,
    only: [],
    reason: 'the product starts no other program; the office is a utility process',
  },
  {
    kind: 'import',
    modules: ['fs', 'fs/promises'],
    within: /^electron\/office\/(features|documents|jobs)\//,
    only: [],
    reason:
      'files for people are written by electron/office/files, which replaces a file whole or not at all',
  },
  {
    kind: 'import',
    modules: ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns'],
    within: /^electron\//,
    only: [],
    reason: network,
  },
  {
    kind: 'global',
    names: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
    within: /^(electron|renderer|shared)\//,
    only: [],
    reason: network,
  },
  {
    kind: 'global',
    names: ['localStorage', 'sessionStorage', 'indexedDB'],
    within: /^renderer\//,
    only: [],
    reason: storage,
  },
  { kind: 'jsx', names: ['dangerouslySetInnerHTML'], within: /^renderer\//, only: [], reason: html },
  {
    kind: 'assign',
    names: ['innerHTML', 'outerHTML'],
    within: /^(electron|renderer)\//,
    only: [],
    reason: html,
  },
  { kind: 'call', names: ['insertAdjacentHTML'], within: /^(electron|renderer)\//, only: [], reason: html },
  {
    kind: 'call',
    names: ['executeJavaScript', 'executeJavaScriptInIsolatedWorld'],
    within: /^electron\//,
    only: [/^electron\/main\/print-host\b/],
    reason: 'main does not run code inside pages',
  },
];
