/**
 * What a file may be. A register of 100,000 visits in 9 columns is 6 MB of container and 38 MB unpacked, with 20 filled columns
 * about 15 MB and 100 MB (measured on generated files), so the container and the whole have room for those; since entries are
 * counted while they stream, none of it stands in memory. Real sheets unpack to 5 to 40 times their size, so an entry that passes
 * `ratioFrom` bytes at more than `ratio` is no sheet.
 */
export const importLimits = {
  containerBytes: 20 * 1024 * 1024,
  entries: 200,
  unpackedBytes: 200 * 1024 * 1024,
  ratioFrom: 8 * 1024 * 1024,
  ratio: 100,
  rows: 200_000,
  columns: 256,
  textCharacters: 64 * 1024 * 1024,
  sheets: 100,
} as const;
