import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostileFiles } from '../../support/hostile-files.ts';
import { ended } from '../../forms/forms-office.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { jpegHead, pngPicture } from '../../support/sheet-picture.ts';
import { visitInput } from '../../support/visit-input.ts';

let office: TestOffice;
let admin: OfficeClient;
let printed: { html: string; landscape: boolean }[];

beforeEach(async () => {
  printed = [];
  office = openTestOffice({
    host: {
      print: async (html, { landscape }) => {
        printed.push({ html, landscape });
        return true;
      },
    },
  });
  admin = await firstStart(office);
});
afterEach(() => office.close());

const file = (bytes: Uint8Array, name = '表.png') => new File([Buffer.from(bytes)], name);
const add = (bytes: Uint8Array, formId = 'visit-sheet') =>
  admin.overlays.add({ name: '来访表', formId, picture: file(bytes) });
const rows = { pitch: 8, perPage: 20 };
const nameField = { key: 'texts.customerName', x: 40, y: 60.5, size: 10.5, width: null };
const phoneField = { key: 'texts.phone', x: 40, y: 70, size: 10.5, width: null };

const failed = (call: Promise<unknown>) =>
  call.then(
    () => 'went through',
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );

describe('the picture of a pre-printed form', () => {
  test('a PNG or JPEG of a whole A4 sheet is kept, upright or across, and shown again', async () => {
    const { id } = await add(pngPicture());
    const kept = await admin.overlays.get({ id });
    expect(kept).toMatchObject({
      name: '来访表',
      formTitle: '客户来访登记表',
      landscape: false,
      fields: [],
      version: 1,
    });
    expect(kept.picture.startsWith('data:image/png;base64,')).toBe(true);
    expect(Buffer.from(kept.picture.split(',')[1] ?? '', 'base64').equals(pngPicture())).toBe(true);
    expect(kept.fieldsOfForm.map(({ key }) => key)).toContain('texts.customerName');
    const across = await add(jpegHead(1754, 1240));
    expect((await admin.overlays.get({ id: across.id })).landscape).toBe(true);
  });

  test.each([
    ['a file of nothing', Buffer.alloc(0), /不是完整的 PNG 或 JPEG/],
    ['a script named .png', Buffer.from('<svg onload="alert(1)"></svg>'), /不是完整的/],
    ['a PDF named .png', Buffer.from('%PDF-1.7\n%%EOF'), /不是完整的/],
    ['a PNG cut short', pngPicture().subarray(0, -10), /不是完整的/],
    ['a JPEG cut short', jpegHead().subarray(0, 30), /不是完整的/],
    ['a PNG that claims 60,000 × 84,853 pixels', hugePng(), /60000 × 84853 像素，太大/],
    ['a JPEG that claims 65,535 × 46,340', jpegHead(46340, 65535), /太大/],
    ['a photo that is not A4', pngPicture(1200, 1200), /不是 A4/],
    ['a thumbnail', pngPicture(210, 297), /看不清格线/],
  ])('%s is refused in words', async (_, bytes, says) => {
    expect(await failed(add(bytes))).toMatch(new RegExp(`^REFUSED .*${says.source}`));
    expect(await admin.overlays.list()).toEqual([]);
  });

  test('none of the hostile files of imports is taken for a picture', async () => {
    for (const { bytes } of hostileFiles.slice(0, 12)) {
      expect(await failed(add(bytes()))).toMatch(/^(REFUSED|INVALID)/);
    }
  });

  test('a picture beyond the limit and a form there is not are refused', async () => {
    expect(await failed(add(Buffer.alloc(6 * 1024 * 1024 + 1)))).toMatch(/^INVALID/);
    expect(await failed(add(pngPicture(), 'no-such-form'))).toMatch(/^NOT_FOUND/);
  });
});

describe('placing', () => {
  test('places are kept, by versions; who saved meanwhile is not overwritten', async () => {
    const { id } = await add(pngPicture());
    const change = { id, version: 1, name: '来访表（蓝）', fields: [nameField], rows };
    expect(await admin.overlays.save(change)).toEqual({ version: 2 });
    expect(await failed(admin.overlays.save(change))).toMatch(/^CHANGED/);
    expect(await admin.overlays.list()).toMatchObject([{ name: '来访表（蓝）', placed: 1, version: 2 }]);
    expect((await admin.overlays.get({ id })).fields).toEqual([nameField]);
    await admin.overlays.remove({ id, version: 2 });
    expect(await admin.overlays.list()).toEqual([]);
    const actions = (await admin.audit.list({ before: null, limit: 3 })).map(({ action }) => action);
    expect(actions).toEqual(['overlays.remove', 'overlays.save', 'overlays.add']);
  });

  test('a place far off the paper is refused', async () => {
    const { id } = await add(pngPicture());
    const far = { ...nameField, x: 500 };
    expect(await failed(admin.overlays.save({ id, version: 1, name: 'a', fields: [far], rows }))).toMatch(
      /^INVALID 超出纸面/,
    );
  });

  test('salespeople print with them and do not change them', async () => {
    const { id } = await add(pngPicture());
    const { client } = await staffWindow(office, admin, { name: '顾问甲' });
    expect((await client.overlays.get({ id })).name).toBe('来访表');
    const save = client.overlays.save({ id, version: 1, name: 'a', fields: [], rows });
    expect(await failed(save)).toMatch(/^FORBIDDEN/);
    expect(await failed(client.overlays.remove({ id, version: 1 }))).toMatch(/^FORBIDDEN/);
  });
});

describe('printing values only', () => {
  async function placed() {
    const { id } = await add(pngPicture());
    await admin.overlays.save({ id, version: 1, name: '来访表', fields: [nameField, phoneField], rows });
    const visit = await admin.visits.register(
      visitInput({ customer: { name: '王丽<b>', phones: ['13800138001'] } }),
    );
    const request = { form: 'visit-sheet', visits: { of: 'visits', ids: [visit.id] } } as const;
    return { id, request: { ...request, visits: { of: 'visits' as const, ids: [visit.id] } } };
  }

  test('the values stand at their places, moved by the printer’s offset, without the picture', async () => {
    const { id, request } = await placed();
    const { pages } = await admin.overlays.preview({ id, request });
    expect(pages).toEqual([
      [
        { x: 40, y: 60.5, size: 10.5, text: '王丽<b>' },
        { x: 40, y: 70, size: 10.5, text: '13800138001' },
      ],
    ]);
    await admin.overlays.setOffset({ printer: '前台 HP', x: 1.5, y: -2 });
    const { job } = await admin.overlays.print({ id, request, printer: '前台 HP' });
    expect((await ended(admin, job)).result).toMatchObject({ printed: true, pages: 1 });
    const [paper] = printed;
    expect(paper?.html).toContain('translate(1.5 -2)');
    expect(paper?.html).toContain('<text x="40" y="60.5"');
    expect(paper?.html).toContain('王丽&#60;b&#62;');
    expect(paper?.html).not.toContain('<img');
    expect(paper?.html).not.toContain('联系电话');
  });

  test('the print is in the ledger like any other, and reprinted unchanged after the places moved', async () => {
    const { id, request } = await placed();
    await ended(admin, (await admin.overlays.print({ id, request, printer: null })).job);
    await admin.overlays.save({ id, version: 2, name: '来访表', fields: [], rows });
    const filter = {
      text: '套打',
      formId: null,
      kind: null,
      byId: null,
      from: null,
      to: null,
      subject: null,
    };
    const { rows: found } = await admin.documents.list({ filter, after: null, limit: 5 });
    expect(found).toMatchObject([{ formId: 'visit-sheet', kind: 'paper', pages: 1 }]);
    await admin.documents.print({ id: found[0]?.id ?? '' });
    expect(printed[1]).toEqual(printed[0]);
  });

  test('R-privacy: the phones on it are those its reader may see, and it is kept for those only', async () => {
    const { id, request } = await placed();
    const { client } = await staffWindow(office, admin, { name: '顾问乙' });
    const { pages } = await client.overlays.preview({ id, request });
    expect(pages[0]?.[1]?.text).toBe('138****8001');
    await ended(admin, (await admin.overlays.print({ id, request, printer: null })).job);
    const filter = { text: '', formId: null, kind: null, byId: null, from: null, to: null, subject: null };
    const { rows: found } = await client.documents.list({ filter, after: null, limit: 5 });
    expect(found.map(({ open }) => open)).toEqual([false]);
  });

  test('another form’s values and an unknown printer are refused', async () => {
    const { id, request } = await placed();
    const other = { form: 'duty-roster', monday: null } as const;
    expect(await failed(admin.overlays.preview({ id, request: other }))).toMatch(
      /^REFUSED 这张套打属于另一种表格/,
    );
    expect(await failed(admin.overlays.print({ id, request, printer: '二楼' }))).toMatch(
      /^NOT_FOUND 本机没有登记“二楼”/,
    );
  });
});

describe('a printer’s offset', () => {
  test('is kept for this machine, moves the test page, and is in the audit trail', async () => {
    await admin.overlays.setOffset({ printer: '前台', x: 0.5, y: 1 });
    await admin.overlays.setOffset({ printer: '前台', x: 1, y: 1.5 });
    expect(await admin.overlays.offsets()).toEqual([{ printer: '前台', x: 1, y: 1.5 }]);
    expect(await admin.overlays.printTest({ landscape: false, printer: null })).toEqual({ printed: true });
    await admin.overlays.printTest({ landscape: true, printer: '前台' });
    expect(printed[0]?.html).toContain('translate(0 0)');
    expect(printed[1]).toMatchObject({ landscape: true });
    expect(printed[1]?.html).toContain('translate(1 1.5)');
    office.office.deps.raw.exec("UPDATE printer_offset SET machine = 'another machine'");
    expect(await admin.overlays.offsets()).toEqual([]);
    expect((await admin.audit.list({ before: null, limit: 1 }))[0]?.action).toBe('overlays.setOffset');
  });

  test('beyond 15 mm is refused', async () => {
    expect(await failed(admin.overlays.setOffset({ printer: '前台', x: 16, y: 0 }))).toMatch(
      /^INVALID 偏移最多 15 毫米/,
    );
  });
});

function hugePng(): Buffer {
  const bytes = Buffer.from(pngPicture());
  bytes.writeUInt32BE(60000, 16);
  bytes.writeUInt32BE(84853, 20);
  return bytes;
}
