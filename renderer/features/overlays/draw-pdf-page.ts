import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { overlayScreenTexts as texts } from '../../../shared/texts/overlays.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';

const mmPerPoint = 25.4 / 72;
const toleranceMm = 4;

/** Draws a page of a PDF, which must be A4, with its longer side of so many pixels. */
export async function drawPdfPage(file: File, page: number, longSide: number): Promise<HTMLCanvasElement> {
  GlobalWorkerOptions.workerPort ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    type: 'module',
  });
  const data = new Uint8Array(await file.arrayBuffer());
  // Nothing is fetched and nothing compiled: fonts not in the file are the system's.
  const loading = getDocument({
    data,
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: true,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (page > document.numPages) throw new UnreadableSheet(texts.pdfNoPage(document.numPages));
    const found = await document.getPage(page);
    const plain = found.getViewport({ scale: 1 });
    refuseOtherPaper(plain.width * mmPerPoint, plain.height * mmPerPoint);
    const viewport = found.getViewport({ scale: longSide / Math.max(plain.width, plain.height) });
    const canvas = globalThis.document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await found.render({ canvas, viewport, background: '#fff' }).promise;
    return canvas;
  } catch (error) {
    if (error instanceof UnreadableSheet) throw error;
    throw new UnreadableSheet(isLocked(error) ? texts.pdfLocked : texts.fileUnreadable);
  } finally {
    await loading.destroy();
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

function refuseOtherPaper(width: number, height: number): void {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const isA4 = Math.abs(short - 210) <= toleranceMm && Math.abs(long - 297) <= toleranceMm;
  if (!isA4) throw new UnreadableSheet(texts.pdfNotA4(Math.round(width), Math.round(height)));
}
