import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { addDays } from '../../shared/domain/business-date.ts';
import { convertToPdf } from '../support/libre-office.ts';
import { pdfPageTexts } from '../support/read-pdf.ts';
import { ooxmlFaults } from '../support/validate-ooxml.ts';
import { demonstrationPin as pin } from './support/demonstration-people.ts';
import { expectBundle } from './support/expect-bundle.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { open, registerVisit, resize } from './support/steps.ts';
import { become, goTo, signDay } from './support/weekly-steps.ts';

// A whole week of the office of the samples, in its own time: the app is started each day, and each works at the window.
test.describe.configure({ mode: 'serial' });
const monday = '2026-07-06';
const [tuesday, wednesday, thursday, friday] = [1, 2, 3, 4].map((days) => addDays(monday, days)) as [
  string,
  string,
  string,
  string,
];
const supervisor = '林晓燕';
const officer = '陈志强';
// The first visitor, and eight a day after that.
const visitors = 41;
const folder = 'test-results/demonstration-week';
let userData: string;
let desk: Desk;

test.beforeAll(() => {
  test.setTimeout(300_000);
  userData = mkdtempSync(join(tmpdir(), 'loutai-week-'));
  mkdirSync(folder, { recursive: true });
  make('demonstration-office', monday);
});
test.beforeEach(() => test.setTimeout(600_000));
test.afterEach(async () => {
  expect(desk.pageErrors).toEqual([]);
  await desk.quit();
});
test.afterAll(() => desk.remove());

/** Runs one of the programs that work in the office while the app is closed. */
function make(program: string, day: string): void {
  const file = `tests/e2e/support/${program}.ts`;
  execFileSync(process.execPath, ['build/run-typescript.mjs', file, join(userData, 'data'), day]);
}

/** Starts the app at a local time of the day. */
async function come(day: string, time: string): Promise<Page> {
  desk = await launchDesk({ userData, startsAt: `${day}T${time}:00+08:00` });
  await resize(desk.app, 1366, 768);
  await desk.app.evaluate(({ Notification }) => {
    Notification.isSupported = () => false;
  });
  return desk.page;
}

/** Comes at five, after the salespeople have entered their day. */
async function comeAtFive(day: string): Promise<Page> {
  make('demonstration-day', day);
  return come(day, '17:00');
}

/** Pictures of the screen in both sizes of window. */
async function shot(name: string): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
  ] as const) {
    await resize(desk.app, width, height);
    await desk.page.screenshot({ path: `${folder}/${name}-${width}.png` });
  }
}

/** What the next save dialog answers. */
async function answerSaveDialog(name: string): Promise<string> {
  const file = join(process.cwd(), folder, name);
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  return file;
}

test('Monday morning: the first visitor, the first caller, and a customer owed a contact', async () => {
  const page = await come(monday, '09:05');
  await become(page, '黄丽萍', pin);
  await open(page, '来访登记');
  await registerVisit(page, { phone: '13800138000', name: '欧阳晓燕' });
  await open(page, '来电');
  const call = page.getByRole('region', { name: '保存来电' });
  await call.getByLabel('来电号码').fill('13700137000');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: '今天的来电' })).toContainText('未邀请');
  await open(page, '客户跟踪');
  const tasks = page.getByRole('grid', { name: '跟踪任务' });
  await tasks.getByRole('button', { name: '记录联系' }).first().click();
  const dialog = page.getByRole('dialog', { name: /记录联系/ });
  await dialog.getByLabel('2、还有哪些不满意的地方').fill('车位少，盼降首付');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await open(page, '待办');
  await shot('1-monday-todo');
});

test('S-7.4.3: Monday at five the day is checked; the uninvited caller goes back to who took the call', async () => {
  const page = await comeAtFive(monday);
  await become(page, supervisor, pin);
  await open(page, '待办');
  await shot('2-monday-supervisor');
  await page.getByRole('link', { name: /检查并签字：7月6日/ }).click();
  const rows = page.getByRole('region', { name: '当天登记' }).getByRole('row');
  const caller = rows.filter({ hasText: '黄丽萍' }).filter({ hasText: '未邀请看楼' }).first();
  await shot('2-monday-check');
  await caller.getByRole('button', { name: /^退回/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /退\s*回/ })
    .click();
  await expect(page.getByText('黄丽萍的待办里会出现')).toBeVisible();
  await signDay(page, monday, supervisor);
  await shot('2-monday-signed');
});

test('S-7.4.3: on Tuesday it is explained and ticked, and nothing of Monday is left', async () => {
  const page = await comeAtFive(tuesday);
  await become(page, '黄丽萍', pin);
  await open(page, '待办');
  await page.getByRole('link', { name: /更正来电登记/ }).click();
  await page
    .getByRole('button', { name: /^说明 DH-/ })
    .first()
    .click();
  await page.getByRole('dialog').getByLabel('说明').fill('客户挂断，未及邀请');
  await page.getByRole('dialog').getByRole('button', { name: '提交说明' }).click();
  await expect(page.getByText('已说明，待复核')).toBeVisible();
  await become(page, supervisor, pin);
  await open(page, '待办');
  await page.getByRole('link', { name: /复核：7月6日/ }).click();
  await page
    .getByRole('region', { name: '当天登记' })
    .getByRole('row')
    .filter({ hasText: '客户挂断，未及邀请' })
    .getByRole('button', { name: /打勾$/ })
    .click();
  await signDay(page, tuesday, supervisor);
  await open(page, '待办');
  await expect(page.getByRole('link', { name: /跟踪客户/ }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /(签字|补签|复核)：7月6日/ })).toHaveCount(0);
});

test('S-7.4.1a: on Wednesday the service meeting takes up last week’s item, and the officer signs', async () => {
  const page = await comeAtFive(wednesday);
  await become(page, officer, pin);
  await open(page, '会议');
  await page.getByRole('button', { name: '新建' }).click();
  await page.getByRole('menuitem', { name: '销售服务工作会议' }).click();
  await expect(page.getByLabel('统计期间').first()).toHaveValue(monday);
  await expect(page.getByText(/来访：共 [1-9]\d* 组/)).toBeVisible();
  const last = page.locator('.lt-minutes-reviews').filter({ hasText: '整理竞品价格表' });
  await last.getByRole('checkbox', { name: '已完成' }).click();
  await last.getByLabel('落实情况 整理竞品价格表').fill('已发全员');
  await page.getByLabel('开始').fill('1630');
  await page.getByLabel('结束').fill('17');
  await page.getByLabel('地点').fill('二楼会议室');
  await page.getByLabel('销售服务工作检查').fill('问候语执行良好\n样板房讲解需统一口径');
  await page.getByLabel('存在的问题').fill('部分来电未邀请看楼');
  await page.getByLabel('改进意见').fill('接听后由督导抽查邀请情况');
  await page.getByLabel('会议决定').fill('自本周六起增加一名机动人员');
  await page.getByRole('button', { name: '添加事项' }).click();
  await page.keyboard.insertText('编写邀请看楼话术');
  await page.getByLabel('责任人 1').click();
  await page.keyboard.insertText('何雨晴');
  await page.keyboard.press('Enter');
  await page.getByLabel('完成期限 1').fill(addDays(monday, 8));
  await page.getByLabel('完成期限 1').press('Enter');
  await shot('3-wednesday-minutes');
  await page.getByRole('button', { name: '签字' }).click();
  await page.getByLabel('本人 PIN').fill(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`销售主办签字：${officer}`)).toBeVisible();
  await shot('3-wednesday-signed');
  await become(page, supervisor, pin);
  await signDay(page, wednesday, supervisor);
});

test('S-7.4.1a: on Thursday the copy goes to the manager in time, as a Word file that opens', async () => {
  const page = await comeAtFive(thursday);
  await become(page, supervisor, pin);
  await open(page, '待办');
  await page
    .getByRole('link', { name: /把销售服务工作会议记录送交销售部经理/ })
    .filter({ hasText: '2026年7月8日' })
    .click();
  const copies = page.getByRole('region', { name: '送交记录' });
  await expect(copies).toContainText('2026-07-10前送交');
  await copies.getByRole('button', { name: '登记送交' }).click();
  await expect(copies.getByText(/纸质复印件 郑经理/)).toBeVisible();
  await expect(copies).toContainText('已送交');
  const word = await saveAs(page, 'minutes.docx', '存为 Word');
  await signDay(page, thursday, supervisor);
  await become(page, '何雨晴', pin);
  await open(page, '待办');
  await expect(page.getByRole('link', { name: /编写邀请看楼话术/ })).toContainText('7月14日');
  expect(await ooxmlFaults(word, 'docx')).toEqual([]);
  const [opened] = await convertToPdf([word]);
  writeFileSync(`${folder}/minutes-opened.pdf`, opened ?? '');
  const pages = (await pdfPageTexts(opened ?? new Uint8Array())).map((one) => one.replace(/\s/g, ''));
  const text = pages.join('');
  for (const part of ['销售服务工作会议记录', '已发全员', '编写邀请看楼话术', '何雨晴', '16:30']) {
    expect(text).toContain(part);
  }
  expect(text).toContain(`销售主办签字：${officer}`);
  // The few lines of figures would fall on the break between the pages, and stay together.
  expect(pages.find((one) => one.includes('五、销售状况'))).toContain('按时率');
});

/** Saves what the print button of this screen shows, by the system's dialog. */
async function saveAs(page: Page, name: string, button: string): Promise<Buffer> {
  await page.getByRole('button', { name: '打印 / 导出' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.fp-page').first()).toBeVisible({ timeout: 20_000 });
  await shot('4-minutes-print');
  const file = await answerSaveDialog(name);
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog.getByText(`已保存：${name}`)).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  return readFileSync(file);
}

test('S-7.2.9, S-7.4.4: on Friday the reports are written and collected, and one action makes the bundle', async () => {
  const page = await comeAtFive(friday);
  for (const name of ['黄丽萍', '周建华', '吴佳怡']) await writeReport(page, name);
  await become(page, supervisor, pin);
  await signDay(page, friday, supervisor);
  await goTo(page, '/weekly/reports');
  await page.getByRole('button', { name: '全部收取（3）' }).click();
  await expect(page.getByRole('row', { name: /黄丽萍/ })).toContainText('已收取');
  await shot('5-friday-reports');
  await goTo(page, '/weekly/handover');
  const week = page.getByRole('region', { name: '本周资料', exact: true }).first();
  await expect(week).toContainText('谢婷婷未提交');
  await expect(week).not.toContainText('每日检查未签字');
  await week.getByLabel('说明').fill('谢婷婷请假');
  await week.getByRole('button', { name: '一键归集' }).click();
  await expect(page.getByText('归集完成，已交市场调研员确认')).toBeVisible({ timeout: 120_000 });
  await shot('5-friday-bundle');
  const [word, pdf, excel] = [
    await saveBundle(page, 'Word', 'bundle.docx'),
    await saveBundle(page, 'PDF', 'bundle.pdf'),
    await saveBundle(page, 'Excel', 'bundle.xlsx'),
  ];
  await become(page, '高研究', pin);
  await open(page, '待办');
  await page.getByRole('link', { name: /确认收到：7月6日/ }).click();
  await page.getByRole('button', { name: '确认收到' }).click();
  await expect(page.getByRole('row', { name: /已确认收到/ })).toContainText('高研究');
  await shot('5-friday-received');
  await expectBundle({ word, pdf, excel }, { visitors, folder });
});

test('on the Saturday the audit of the week says in Chinese what was done to what', async () => {
  const page = await come(addDays(friday, 1), '09:00');
  await become(page, supervisor, pin);
  await open(page, '审计');
  const more = page.getByRole('button', { name: '更早的记录' });
  const cells = page.getByRole('region', { name: '审计' }).locator('td:nth-child(4), td:nth-child(5)');
  await expect(cells.first()).toBeVisible();
  while (await more.isVisible()) {
    const shown = await cells.count();
    await more.click();
    await expect.poll(() => cells.count()).toBeGreaterThan(shown);
  }
  const words = new Set(await cells.allTextContents());
  expect([...words].filter((word) => /[a-z]/i.test(word.replace('PIN', '')))).toEqual([]);
  for (const word of ['签字确认每日检查', '周五归集', '登记来电', '提交周报', '会议记录签字'])
    expect(words).toContain(word);
  await shot('6-saturday-audit');
});

/** S-7.2.9: the figures and opinions are there; only the own words are typed. */
async function writeReport(page: Page, name: string): Promise<void> {
  await become(page, name, pin);
  await goTo(page, '/weekly/reports');
  const figures = page.getByRole('region', { name: /本周数字/ });
  await expect(figures.getByText('来访', { exact: true })).toBeVisible();
  if (name === '黄丽萍') {
    await expect(figures).toContainText('车位少，盼降首付');
    await shot('5-friday-report');
  }
  await page.getByLabel('本周工作小结').fill(`${name}：接待平稳，邀请看楼逐步到位`);
  await page.getByLabel('下周工作计划').fill('回访 A、B 类客户');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/已于 .*提交，等督导收取/)).toBeVisible();
}

async function saveBundle(page: Page, kind: string, name: string): Promise<Buffer> {
  const file = await answerSaveDialog(name);
  await page.getByRole('button', { name: new RegExp(`另存 .* 的 ${kind}`) }).click();
  await expect(page.getByText(`已保存：${name}`)).toBeVisible();
  return readFileSync(file);
}
