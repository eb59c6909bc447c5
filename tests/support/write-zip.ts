import { crc32 as crcOf, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Buffer;
  /** what the headers say instead of the true size */
  readonly declaredSize?: number;
}

/** A zip container made by hand, so that it can lie: about sizes, about names, and with any number of entries. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = deflateRawSync(part.content, { level: 9 });
    const name = Buffer.from(part.name);
    const common = commonHeader(part, packed.length, name.length);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function commonHeader(part: ZipPart, packedSize: number, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x0800, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc(part.content), 10);
  header.writeUInt32LE(packedSize, 14);
  header.writeUInt32LE(part.declaredSize ?? part.content.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

/** zlib.crc32 came with Node 20.15; older ones leave it out, and readers of workbooks do not check it. */
function crc(content: Buffer): number {
  return typeof crcOf === 'function' ? crcOf(content) : 0;
}
