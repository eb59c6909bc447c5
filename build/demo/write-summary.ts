import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Summary {
  readonly steps: { readonly what: string; readonly seconds: number }[];
  readonly documents: string[];
  readonly errors: readonly string[];
}

/** Writes demo-output/README.md: what was done, how long it took, and every document with its first page as a picture. */
export function writeSummary(folder: string, summary: Summary): void {
  for (const file of summary.documents.filter((name) => name.endsWith('.pdf'))) drawFirstPage(folder, file);
  const shots = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const lines = [
    '# 楼台演示结果',
    '',
    '以下全部由程序自己的界面完成，数据均为生成的样例。',
    '',
    '| 步骤 | 用时（秒） |',
    '| --- | --- |',
    ...summary.steps.map(({ what, seconds }) => `| ${what} | ${seconds.toFixed(1)} |`),
    '',
    '## 文档',
    '',
    ...summary.documents.map((file) => `- [${file}](${encodeURI(file)})（${size(join(folder, file))}）`),
    '',
    '## 画面',
    '',
    ...shots.map((file) => `![${basename(file, '.png')}](${encodeURI(file)})\n`),
  ];
  writeFileSync(join(folder, 'README.md'), lines.join('\n'));
}

function drawFirstPage(folder: string, pdf: string): void {
  const target = join(folder, `纸面-${basename(pdf, '.pdf')}`);
  execFileSync('pdftoppm', ['-png', '-r', '60', '-f', '1', '-singlefile', join(folder, pdf), target]);
}

const size = (file: string) => `${Math.ceil(statSync(file).size / 1024)} KB`;
