import { overlayTexts as texts } from '../../../../shared/texts/overlays.ts';
import { failure } from '../../failures.ts';

export interface SheetPicture {
  readonly type: 'image/png' | 'image/jpeg';
  readonly landscape: boolean;
}

/** Above this a picture would take more memory to draw than the page should. */
const mostPixels = 24_000_000;
const leastShort = 600;
const a4 = 297 / 210;
const tolerance = 0.03;

/**
 * The kind and direction of a picture of a whole A4 sheet, from its head alone. REFUSED in words for anything else:
 * another kind of file, one cut short, one that claims a size no screen can draw, a sheet that is not A4.
 */
export function checkPicture(bytes: Uint8Array): SheetPicture {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = pngSize(buffer) ?? jpegSize(buffer);
  if (!found) throw failure('REFUSED', texts.notAPicture);
  const { type, width, height } = found;
  if (width * height > mostPixels) throw failure('REFUSED', texts.tooManyPixels(width, height));
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  if (short < leastShort) throw failure('REFUSED', texts.tooCoarse(width, height));
  if (Math.abs(long / short - a4) > a4 * tolerance) throw failure('REFUSED', texts.notA4);
  return { type, landscape: width > height };
}

interface Found {
  readonly type: SheetPicture['type'];
  readonly width: number;
  readonly height: number;
}

const pngHead = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const pngEnd = Buffer.from('49454e44ae426082', 'hex');

function pngSize(bytes: Buffer): Found | undefined {
  if (bytes.length < 45 || !bytes.subarray(0, pngHead.length).equals(pngHead)) return undefined;
  if (!bytes.subarray(-pngEnd.length).equals(pngEnd)) return undefined;
  return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Walks a JPEG's segments to its frame; undefined where they do not follow each other to a whole file. */
function jpegSize(bytes: Buffer): Found | undefined {
  const isWhole = bytes.length > 20 && bytes.readUInt16BE(0) === 0xffd8;
  if (!isWhole || bytes.readUInt16BE(bytes.length - 2) !== 0xffd9) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xc3;
    if (isFrame)
      return { type: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
