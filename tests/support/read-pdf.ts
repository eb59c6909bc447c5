import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Text of a PDF in the order in which it is drawn. */
export function pdfText(pdf: Uint8Array): Promise<string> {
  return poppler('pdftotext', ['-raw'], pdf, ['-']);
}

/** Text of each page. */
export async function pdfPageTexts(pdf: Uint8Array): Promise<readonly string[]> {
  return (await pdfText(pdf)).split('\f').slice(0, -1);
}

/** Size of each page in points. */
export async function pdfPageSizes(
  pdf: Uint8Array,
): Promise<readonly { readonly width: number; readonly height: number }[]> {
  const lines = (await poppler('pdfinfo', ['-f', '1', '-l', '99999'], pdf, [])).split('\n');
  return lines.flatMap((line) => {
    const [width, height] = /^Page +\d+ size: +([\d.]+) x ([\d.]+)/.exec(line)?.slice(1) ?? [];
    return width && height ? [{ width: Number(width), height: Number(height) }] : [];
  });
}

/** What pdfinfo says: Pages, Title, Tagged, Page size … */
export async function pdfInfo(pdf: Uint8Array): Promise<{ readonly [key: string]: string }> {
  const lines = (await poppler('pdfinfo', [], pdf, [])).split('\n');
  return Object.fromEntries(
    lines
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

export interface PdfFont {
  readonly name: string;
  readonly embedded: boolean;
}

export async function pdfFonts(pdf: Uint8Array): Promise<readonly PdfFont[]> {
  const lines = (await poppler('pdffonts', [], pdf, [])).trim().split('\n').slice(2);
  return lines.map((line) => {
    const [embedded] = /(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.exec(line)?.slice(1) ?? [];
    return { name: line.split(/\s+/)[0] ?? '', embedded: embedded === 'yes' };
  });
}

async function poppler(program: string, before: string[], pdf: Uint8Array, after: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'loutai-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    await writeFile(file, pdf);
    const { stdout } = await run(program, [...before, file, ...after], { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
