import { overlayScreenTexts as texts } from '../../../shared/texts/overlays.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';

const mostFileBytes = 20 * 1024 * 1024;
/** The longer side of A4 at 150 DPI. */
const longSide = 1754;

/**
 * A chosen PDF page or picture as a PNG or JPEG of the whole sheet. It is drawn anew here, in the sandboxed page, so
 * that the office gets plain pixels whatever was in the file. Throws UnreadableSheet with the way out.
 */
export async function sheetPicture(file: File, page: number): Promise<File> {
  if (file.size > mostFileBytes) throw new UnreadableSheet(texts.fileLimit);
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  const isPdf = new TextDecoder('latin1').decode(head).includes('%PDF-');
  const canvas = isPdf
    ? await (await import('./draw-pdf-page.ts')).drawPdfPage(file, page, longSide)
    : await drawPicture(file);
  const blob = await toBlob(canvas, 'image/png');
  const small = blob.size > 3 * 1024 * 1024 ? await toBlob(canvas, 'image/jpeg') : blob;
  return new File([small], file.name, { type: small.type });
}

async function drawPicture(file: File): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new UnreadableSheet(texts.fileUnreadable);
  });
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new UnreadableSheet(texts.fileUnreadable);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

function toBlob(canvas: HTMLCanvasElement, type: 'image/png' | 'image/jpeg'): Promise<Blob> {
  return new Promise((done, fail) => {
    const take = (blob: Blob | null): void =>
      blob ? done(blob) : fail(new UnreadableSheet(texts.fileUnreadable));
    canvas.toBlob(take, type, 0.85);
  });
}
