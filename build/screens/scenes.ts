import { expect, type Page } from '@playwright/test';
import { desk, open } from '../../tests/e2e/support/steps.ts';
import { administrator } from '../../tests/support/office.ts';

/** Brings a screen up; may answer what leaves it again. */
export type Scene = (page: Page) => Promise<(() => Promise<void>) | void>;

const escape = (page: Page) => () => page.keyboard.press('Escape');

/** Of an office that does not exist yet. */
export const startScenes: Readonly<Record<string, Scene>> = {
  'first-start': async (page) => {
    await page.getByLabel('公司名称').fill('云栖置业有限公司');
    await page.getByLabel('楼盘名称').fill('云栖里');
  },
};

/** Of an office at work, signed in as its administrator; the last one locks the window and opens it again. */
export const signedInScenes: Readonly<Record<string, Scene>> = {
  desk: async (page) => {
    await open(page, '来访登记');
    await expect(page.getByRole('region', { name: '今天的来访' })).toBeVisible();
  },
  'desk-known': async (page) => {
    await open(page, '来访列表');
    const phone = await page
      .getByRole('gridcell', { name: /^1\d\d \d{4} \d{4}/ })
      .first()
      .innerText();
    await open(page, '来访登记');
    await desk(page)
      .getByLabel('联系电话')
      .fill(phone.split('、')[0] ?? '');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: '已登记的客户' })).toBeVisible();
    await desk(page).getByRole('button', { name: '购房需求' }).click();
  },
  'desk-wrong': async (page) => {
    await desk(page).getByLabel('面积从').fill('大一点');
    await page.keyboard.press('Control+Enter');
    await expect(desk(page).getByText('面积从请填写数字')).toBeVisible();
    return async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').getByRole('button', { name: '清空' }).click();
    };
  },
  list: async (page) => {
    await open(page, '来访列表');
    await expect(page.getByText(/^共 [\d,]+ 条/)).toBeVisible();
  },
  'list-search': async (page) => {
    await page.getByLabel('搜索').fill('zh');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('row', { selected: true })).toBeVisible();
  },
  'list-nothing': async (page) => {
    await page.getByLabel('搜索').fill('查无此人');
    await expect(page.getByText('没有符合条件的来访')).toBeVisible();
    return () => page.getByLabel('搜索').fill('');
  },
  record: async (page) => {
    await page.getByRole('gridcell').nth(2).click();
    await expect(page.getByRole('dialog').getByText('来访日期')).toBeVisible();
  },
  'record-correct': async (page) => {
    await page.getByRole('dialog').getByRole('button', { name: '更正' }).click();
    await expect(page.getByRole('dialog').getByLabel('客户姓名')).toBeVisible();
    return () => page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  },
  'record-void': async (page) => {
    await page.getByRole('dialog').getByRole('button', { name: '作废' }).click();
    await expect(page.getByRole('dialog', { name: '作废这条登记' })).toBeVisible();
    return async () => {
      await page.getByRole('dialog', { name: '作废这条登记' }).getByRole('button', { name: '取消' }).click();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };
  },
  imports: (page) => open(page, '导入'),
  forms: (page) => open(page, '表格'),
  staff: (page) => open(page, '人员'),
  'staff-form': async (page) => {
    await page.getByRole('button', { name: '添加人员' }).click();
    await expect(page.getByRole('dialog').getByLabel('姓名')).toBeVisible();
    return escape(page);
  },
  settings: (page) => open(page, '设置'),
  audit: async (page) => {
    await open(page, '审计');
    await page.getByRole('button', { name: '核验完整性' }).click();
    await expect(page.getByText(/记录完整/)).toBeVisible();
  },
  keyboard: async (page) => {
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: '键盘操作' })).toBeVisible();
    return escape(page);
  },
  about: async (page) => {
    await page.getByRole('button', { name: '关于' }).click();
    await expect(page.getByRole('dialog', { name: '关于楼台' })).toBeVisible();
    return escape(page);
  },
  people: async (page) => {
    await page.keyboard.press('F9');
    await expect(page.getByRole('region', { name: '请选择您的姓名' })).toBeVisible();
  },
  'sign-in': async (page) => {
    await page.getByRole('button', { name: administrator.name }).click();
    await expect(page.getByLabel(/请输入 PIN/)).toBeFocused();
    return async () => {
      await page.keyboard.type(administrator.pin);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
    };
  },
};
