import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { launchDesk } from '../../tests/e2e/support/launch.ts';
import { open, registerVisit, resize, setUpOffice } from '../../tests/e2e/support/steps.ts';
import { importRegister, importStaff } from './import-steps.ts';
import {
  type Paper,
  printBlankSurvey,
  printRegister,
  printSurveyOf,
  printVisitSheet,
} from './print-steps.ts';
import { type Summary, writeSummary } from './write-summary.ts';

const samples = resolve('tests/fixtures/samples');

/** The visitor that the demo registers by typing; generated, no real person. */
const visitor = { phone: '13800138000', name: '欧阳晓燕' };

/**
 * The main job without a person: a new office, its staff and register moved in through the wizard, a visit typed at the
 * desk, and the forms on paper as Word and PDF. Everything goes through the app's own screens; only the system's save
 * dialog is answered. Leaves documents, pictures and a page about them in a folder, demo-output/ where none is named.
 */
export async function run([folder = 'demo-output']: readonly string[] = []): Promise<void> {
  const output = resolve(folder);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  const desk = await launchDesk();
  const summary: Summary = { steps: [], documents: [], errors: desk.pageErrors };
  const shot = (page: Page, name: string) => page.screenshot({ path: join(output, `${name}.png`) });
  try {
    await resize(desk.app, 1366, 768);
    await expect(desk.page.getByLabel('公司名称')).toBeVisible();
    await shot(desk.page, '1-first-start');
    await timed(summary, '第一次启动：公司、楼盘、管理员', () => setUpOffice(desk.page));
    await timed(summary, '导入人员 yunqi-staff.xlsx', () =>
      importStaff(desk.page, join(samples, 'yunqi-staff.xlsx')),
    );
    await timed(summary, '导入来访登记 yunqi-visits-2026.xlsx', () =>
      importRegister(desk.page, join(samples, 'yunqi-visits-2026.xlsx'), (name) => shot(desk.page, name)),
    );
    await timed(summary, `登记一位来访客户（${visitor.name}），只用键盘`, async () => {
      await open(desk.page, '来访登记');
      await registerVisit(desk.page, visitor);
      await expect(desk.page.getByText('1 组')).toBeVisible();
      await shot(desk.page, '5-desk');
    });
    await printAll({ desk, folder: output, documents: summary.documents }, summary, shot);
  } finally {
    await desk.quit().catch(() => desk.kill());
    await desk.remove();
  }
  writeSummary(output, summary);
  if (summary.errors.length > 0) throw new Error(`the page reported errors: ${summary.errors.join('; ')}`);
  console.log(
    `${summary.documents.length} documents and their pictures are in ${folder}/, see ${folder}/README.md`,
  );
}

async function printAll(
  paper: Paper,
  summary: Summary,
  shot: (page: Page, name: string) => Promise<unknown>,
): Promise<void> {
  await timed(summary, '客户来访登记表（列表，全部来访）存为 Word 和 PDF', () => printRegister(paper));
  await timed(summary, '客户来访登记表（单张）存为 Word 和 PDF', () => printVisitSheet(paper, visitor.name));
  await timed(summary, '客户跟踪调查表（按客户填写）存为 Word 和 PDF', async () => {
    await printSurveyOf(paper, visitor.name, () => shot(paper.desk.page, '6-survey-preview'));
  });
  await timed(summary, '客户跟踪调查表（空白）存为 Word 和 PDF', () => printBlankSurvey(paper));
}

async function timed(summary: Summary, what: string, step: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await step();
  const seconds = (performance.now() - start) / 1000;
  summary.steps.push({ what, seconds });
  console.log(`${what}: ${seconds.toFixed(1)} s`);
}
