import { expect, type Page, test } from '@playwright/test';
import {
  atRest,
  deskPage,
  endByPin,
  enterAtKiosk,
  kioskPage,
  startKiosk,
  touch,
  touchDigits,
} from './support/kiosk-steps.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { seriousProblems } from './support/serious-problems.ts';
import { administrator, desk as form, open, setUpOffice, signIn } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.page);
});
test.afterAll(() => desk.remove());

const chen = { letter: 'C', surname: '陈', title: '先生', phone: '13800138000' };

test('a visitor registers by touch alone and the desk makes a visit of it, marked 自助登记', async () => {
  const kiosk = await startKiosk(desk, desk.page);
  await expect.poll(() => desk.app.windows().length).toBe(1);
  await enterAtKiosk(kiosk, chen);
  await touch(kiosk, '提交登记');
  await expect(kiosk.getByRole('heading', { name: '登记好了，陈先生' })).toBeVisible();
  await touch(kiosk, '完成');
  await expect(kiosk.getByRole('button', { name: '开始登记' })).toBeVisible();
  await endByPin(kiosk, administrator, '结束自助登记');

  const page = await deskPage(desk);
  const waiting = page.getByRole('region', { name: '自助登记' });
  await expect(waiting.getByText('陈先生')).toBeVisible();
  await waiting.getByRole('button', { name: '接手陈先生', exact: true }).click();
  await expect(form(page).getByText('正在接手陈先生的自助登记，保存后完成')).toBeVisible();
  await expect(form(page).getByLabel('联系电话')).toHaveValue('13800138000');
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('陈先生');
  await form(page)
    .getByRole('button', { name: /保存登记/ })
    .click();
  await expect(waiting).toBeHidden();
  await page
    .getByRole('region', { name: '今天的来访' })
    .getByRole('button', { name: /陈先生/ })
    .click();
  await expect(page.getByRole('dialog').getByText(/^自助登记（.*，同意第 1 版告知书）$/)).toBeVisible();
  await page.keyboard.press('Escape');
});

test('what a visitor has half typed is taken over with the PIN and stands in the desk’s form', async () => {
  const kiosk = await startKiosk(desk, await deskPage(desk));
  await touch(kiosk, '开始登记');
  await touch(kiosk, '我已阅读并同意');
  await touch(kiosk, '复姓');
  await touch(kiosk, '欧阳');
  await touch(kiosk, '女士');
  await touch(kiosk, '下一步');
  await touchDigits(kiosk, '13911112222');
  await endByPin(kiosk, { ...administrator, pin: '999999' }, '结束自助登记');
  await expect(kiosk.getByText('PIN 不对，请重新输入')).toBeVisible();
  await touch(kiosk, '返回自助登记');
  await endByPin(kiosk, administrator, '结束并接手这份登记');
  const page = await deskPage(desk);
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('欧阳女士');
  await expect(form(page).getByLabel('联系电话')).toHaveValue('13911112222');
  await form(page).getByRole('button', { name: /清空/ }).click();
  await page.getByRole('button', { name: '清空', exact: true }).click();
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('');
});

test('a visitor who walks away is counted down and forgotten after 60 s; a touch goes on', async () => {
  const kiosk = await startKiosk(desk, await deskPage(desk));
  await kiosk.clock.install();
  await touch(kiosk, '开始登记');
  await touch(kiosk, '我已阅读并同意');
  await kiosk.getByLabel('没有您的姓氏，或想登记全名，请在这里输入').fill('买买提·艾力');
  await kiosk.clock.runFor(44_000);
  await expect(kiosk.getByRole('alertdialog')).toBeHidden();
  await kiosk.clock.runFor(2000);
  await expect(kiosk.getByText('14 秒后清空已填的内容，返回首页')).toBeVisible();
  await touch(kiosk, '继续填写');
  await expect(kiosk.getByRole('alertdialog')).toBeHidden();
  await touch(kiosk, '下一步');
  await touchDigits(kiosk, '138');
  await kiosk.clock.runFor(59_000);
  await expect(kiosk.getByRole('alertdialog')).toBeVisible();
  await kiosk.clock.runFor(2000);
  await expect(kiosk.getByRole('button', { name: '开始登记' })).toBeVisible();
  await touch(kiosk, '开始登记');
  await touch(kiosk, '我已阅读并同意');
  expect(await remnants(kiosk)).not.toMatch(/买买提|艾力/);
  await kiosk.getByLabel('没有您的姓氏，或想登记全名，请在这里输入').fill('林');
  await touch(kiosk, '下一步');
  expect(await remnants(kiosk)).not.toContain('138');
  // Not agreeing leads to the desk, and by itself back to the start.
  await touch(kiosk, '不登记了');
  await touch(kiosk, '开始登记');
  await touch(kiosk, '不同意，请工作人员接待');
  await expect(kiosk.getByText('工作人员会直接接待您，不需要在这里登记。')).toBeVisible();
  await kiosk.clock.runFor(11_000);
  await expect(kiosk.getByRole('button', { name: '开始登记' })).toBeVisible();
  await kiosk.clock.resume();
});

test('every step is large enough to touch and axe finds nothing serious on it', async () => {
  const kiosk = await kioskPage(desk);
  await looksRight(kiosk);
  await touch(kiosk, '开始登记');
  await looksRight(kiosk);
  await touch(kiosk, '我已阅读并同意');
  await touch(kiosk, '下一步');
  await expect(kiosk.getByText('请选择姓氏和称谓，或输入您的姓名')).toBeVisible();
  await looksRight(kiosk);
  await touch(kiosk, 'L');
  await touch(kiosk, '林');
  await touch(kiosk, '女士');
  await touch(kiosk, '下一步');
  await touchDigits(kiosk, '139');
  await touch(kiosk, '下一步');
  await expect(kiosk.getByText('号码不对，请核对后重新输入')).toBeVisible();
  await looksRight(kiosk);
  await touch(kiosk, '不留电话');
  await touch(kiosk, '记不清');
  await looksRight(kiosk);
  await touch(kiosk, '下一步');
  await looksRight(kiosk);
  await touch(kiosk, '工作人员');
  await looksRight(kiosk);
  await touch(kiosk, '返回自助登记');
  await touch(kiosk, '不登记了');
});

test('after five entries in ten minutes the kiosk sends visitors to the desk', async () => {
  const kiosk = await kioskPage(desk);
  for (let n = 1; n <= 5; n++) {
    await enterAtKiosk(kiosk, { ...chen, phone: n === 1 ? '13811112222' : '' });
    await touch(kiosk, '提交登记');
    if (n === 5) break;
    await expect(kiosk.getByRole('heading', { name: /登记好了/ })).toBeVisible();
    await touch(kiosk, '完成');
  }
  await expect(kiosk.getByRole('heading', { name: '登记的人较多' })).toBeVisible();
  await expect(kiosk.getByText(/请直接到前台登记，或在 \d+ 分钟后再试。/)).toBeVisible();
  await looksRight(kiosk);
  await touch(kiosk, '返回首页');
  await endByPin(kiosk, administrator, '结束自助登记');
});

test('an entry is put aside at the desk with a reason; known visitors are named so there, never at the kiosk', async () => {
  const page = await deskPage(desk);
  const waiting = page.getByRole('region', { name: '自助登记' });
  await expect(waiting.getByText('4 份待接手')).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await waiting.getByRole('button', { name: '不接手陈先生' }).first().click();
  const dialog = page.getByRole('dialog', { name: '不接手“陈先生”的自助登记' });
  await dialog.getByLabel('原因').fill('人已离开');
  await atRest(page);
  await dialog.getByRole('button', { name: '不接手' }).click();
  await expect(waiting.getByText('3 份待接手')).toBeVisible();
});

test('the privacy notice is a setting with editions, and this PC can open as a kiosk', async () => {
  const page = await deskPage(desk);
  await open(page, '设置');
  const panel = page.getByRole('region', { name: '自助登记' });
  await panel.getByLabel('个人信息告知书').fill('本公司告知书。');
  await panel.getByLabel('每 10 分钟最多登记份数').fill('0');
  await panel.getByRole('button', { name: '保存自助登记设置' }).click();
  await expect(panel.getByText('请填写 1 到 60 的整数')).toBeVisible();
  await panel.getByLabel('每 10 分钟最多登记份数').fill('30');
  await panel.getByRole('button', { name: '保存自助登记设置' }).click();
  await expect(panel.getByText(/现行第 2 版/)).toBeVisible();
  await panel.getByLabel('本机开机打开楼台时直接进入自助登记').click();
  await expect(panel.getByLabel('本机开机打开楼台时直接进入自助登记')).toBeChecked();
  expect(await seriousProblems(page)).toEqual([]);
  await desk.quit();
  desk = await desk.restart();
  await touch(desk.page, '开始登记');
  await expect(desk.page.getByText('本公司告知书。')).toBeVisible();
  await expect(desk.page.getByText('第 2 版')).toBeVisible();
  expect(desk.app.windows()).toHaveLength(1);
  await desk.kill();
  const userData = desk.userData;
  desk = await launchDesk({ userData, args: ['--desk'] });
  await signIn(desk.page, administrator.name);
  await expect(form(desk.page).getByLabel('联系电话')).toBeVisible();
  expect(desk.pageErrors).toEqual([]);
});

/** Everything that a visitor could leave behind in the page. */
function remnants(page: Page): Promise<string> {
  return page.evaluate(() => {
    const typed = Array.from(document.querySelectorAll('input'), (input) => input.value);
    const stored = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    return [document.body.innerText, ...typed, ...stored].join('\n');
  });
}

/** Touch targets of at least 44 px, all of them on the screen, and nothing serious for axe. */
async function looksRight(page: Page): Promise<void> {
  const cramped = await page.evaluate(() =>
    Array.from(document.querySelectorAll('button, input'), (element) => ({
      what: element.textContent || element.tagName,
      box: element.getBoundingClientRect(),
    }))
      .filter(
        ({ box }) =>
          box.width < 44 ||
          box.height < 44 ||
          box.bottom > innerHeight ||
          box.right > innerWidth ||
          box.left < 0,
      )
      .map(({ what, box }) => `${what}: ${box.width} × ${box.height} at ${box.left}, ${box.top}`),
  );
  expect(cramped).toEqual([]);
  expect(await seriousProblems(page)).toEqual([]);
}
