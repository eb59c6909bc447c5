import { crc32, deflateSync } from 'node:zlib';

/** A gray picture (PGM as poppler writes it) as a PNG of 16 grays, a third of the size of 256. */
export function grayPng(pgm) {
  const { width, height, pixels } = readPgm(pgm);
  const stride = Math.ceil(width / 2);
  const lines = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const gray = Math.round((pixels[y * width + x] ?? 255) / 17);
      const at = y * (stride + 1) + 1 + (x >> 1);
      lines[at] = (lines[at] ?? 0) | (x % 2 === 0 ? gray << 4 : gray);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits a pixel, gray.
  head.set([4, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(lines, { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function readPgm(pgm) {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 64));
  if (!head) throw new Error('no gray picture');
  return { width: Number(head[1]), height: Number(head[2]), pixels: pgm.subarray(head[0].length) };
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
