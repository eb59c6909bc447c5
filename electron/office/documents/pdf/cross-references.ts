/** Where each object of a PDF stands, seven bytes an object: its kind, then its offset, or its stream and place there. */
export interface CrossReferences {
  /** A number for another object. */
  reserve(): number;
  setOffset(number: number, offset: number): void;
  /** Stands in an object stream, as its `place`th object. */
  setPlace(number: number, stream: number, place: number): void;
  /** The table's own entries, and its bytes. */
  entries(): string;
  bytes(): Uint8Array;
}

const width = 7;

export function createCrossReferences(): CrossReferences {
  let table = Buffer.alloc(width * 4096);
  // Number 0 is the head of the list of free objects, which has no other.
  let count = 1;
  table.writeUInt16BE(0xffff, 5);

  const set = (number: number, kind: 1 | 2, where: number, place: number): void => {
    table.writeUInt8(kind, number * width);
    table.writeUInt32BE(where, number * width + 1);
    table.writeUInt16BE(place, number * width + 5);
  };

  return {
    reserve() {
      if ((count + 1) * width > table.length) table = Buffer.concat([table, Buffer.alloc(table.length)]);
      return count++;
    },
    setOffset: (number, offset) => set(number, 1, offset, 0),
    setPlace: (number, stream, place) => set(number, 2, stream, place),
    entries: () => `/Size ${count}/W[1 4 2]`,
    bytes: () => table.subarray(0, count * width),
  };
}
