import { fuseFaults, readFuses } from './fuses.mjs';
import { fileFaults, packedFiles, packedPlaces } from './packed-files.mjs';

/** Reads back the packed folder: its fuses and its files. Gives what is wrong, in words. */
export async function verifyPackage(plan) {
  const places = packedPlaces(plan);
  return [
    ...fuseFaults(await readFuses(places.executable), plan),
    ...fileFaults(packedFiles(places), plan.platform),
  ];
}
