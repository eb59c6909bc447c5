import validate from '@ooxml-tools/validate';

/** Faults that Microsoft's Open XML SDK finds in an Office file, one text each; none: it opens without a repair message. */
export async function ooxmlFaults(
  bytes: Uint8Array,
  kind: 'docx' | 'xlsx',
  version: 'Office2010' | 'Microsoft365' = 'Microsoft365',
): Promise<readonly string[]> {
  const faults = await validate(bytes, kind, version);
  return faults.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}
