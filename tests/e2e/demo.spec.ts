import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { run as demo } from '../../build/demo/demo.ts';
import { pdfInfo, pdfText } from '../support/read-pdf.ts';
import { ooxmlFaults } from '../support/validate-ooxml.ts';

const folder = 'test-results/demo';

test('npm run demo does the main job in the window and leaves its documents, pictures and summary', async () => {
  test.setTimeout(300_000);
  await demo([folder]);
  const names = readdirSync(folder);
  const papers = ['客户来访登记表', '客户来访登记表-单张', '客户跟踪调查表', '客户跟踪调查表-空白'];
  for (const paper of papers) {
    expect(names).toContain(`纸面-${paper}.png`);
    expect(await ooxmlFaults(readFileSync(`${folder}/${paper}.docx`), 'docx')).toEqual([]);
    expect(await pdfInfo(readFileSync(`${folder}/${paper}.pdf`))).toMatchObject({ Tagged: 'yes' });
  }
  // The visit that was typed is in the register beside those that were moved in.
  const register = await pdfText(readFileSync(`${folder}/客户来访登记表.pdf`));
  expect(register).toContain('欧阳晓燕');
  const summary = readFileSync(`${folder}/README.md`, 'utf8');
  for (const paper of papers) expect(summary).toContain(`[${paper}.pdf]`);
});
