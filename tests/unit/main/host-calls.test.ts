import { expect, test } from 'vitest';
import { answerHostCall } from '../../../electron/main/host/host-calls.ts';
import type { Host, HostCall } from '../../../electron/office/host.ts';
import { createHostClient } from '../../../electron/office/host-client.ts';
import type { FromOffice } from '../../../electron/office/host-messages.ts';

const layout = { landscape: true, title: '客户来访登记表' };

/** A host that answers what it was asked. */
const echo: Host = {
  htmlToPdf: async (html, { title }) => new TextEncoder().encode(html + title),
  print: async (_html, { landscape }) => landscape,
  chooseSavePath: async (windowId, name, kind) => `/chosen/${windowId}/${name}.${kind.extension}`,
  openFile: async (path) => {
    if (path === '/missing.pdf') throw new Error('no such file');
  },
  notify: async (windowId, { body }) => windowId === 7 && body !== '',
  openBoardWindow: async () => undefined,
  startKiosk: async () => undefined,
  endKiosk: async () => undefined,
  kioskState: async () => ({ place: 'here', hasOtherDisplay: false, startsInKiosk: true }),
  setStartInKiosk: async () => undefined,
};

/** The office's client and main's answering, joined as the two processes are. */
function joined() {
  const client = createHostClient((message: FromOffice) => {
    if (message.type !== 'hostCall') throw new Error(message.type);
    const { id, call, args } = structuredClone(message);
    answerHostCall(echo, call, args).then(
      (value) => client.receive({ type: 'hostAnswer', id, value }),
      (error: Error) => client.receive({ type: 'hostFailure', id, message: error.message }),
    );
  });
  return client.host;
}

test('what the office asks of main comes back to the call that asked', async () => {
  const host = joined();
  const kind = { name: 'Word 文档', extension: 'docx' } as const;
  const [pdf, printed, path] = await Promise.all([
    host.htmlToPdf('<p>一</p>', layout),
    host.print('<p>二</p>', layout),
    host.chooseSavePath(7, '登记表', kind),
  ]);
  expect(new TextDecoder().decode(pdf)).toBe('<p>一</p>客户来访登记表');
  expect(printed).toBe(true);
  expect(path).toBe('/chosen/7/登记表.docx');
  expect(await host.notify(7, { title: '楼台', body: '今天有 2 项待办' })).toBe(true);
  expect(await host.chooseSavePath(7, '值班', { name: '日历', extension: 'ics' })).toBe('/chosen/7/值班.ics');
});

test('a failure of main reaches the office as a rejection', async () => {
  await expect(joined().openFile('/missing.pdf')).rejects.toThrow('no such file');
});

test.each([
  ['openExternal', ['https://example.com']],
  ['openFile', [7]],
  ['openFile', []],
  ['htmlToPdf', ['<p>', { landscape: 'yes', title: '' }]],
  ['print', [['<p>'], layout]],
  ['chooseSavePath', [1, 'a', { name: 'Program', extension: 'exe' }]],
  ['chooseSavePath', ['1', 'a', { name: 'PDF', extension: 'pdf' }]],
  ['notify', [7, { title: '楼台' }]],
  ['notify', ['7', { title: '楼台', body: '' }]],
  ['startKiosk', ['everywhere']],
  ['setStartInKiosk', ['yes']],
  ['__proto__', []],
] as const)('the host call %s %j is refused', async (call, args) => {
  await expect(answerHostCall(echo, call as HostCall, args)).rejects.toThrow('no such host call');
});
