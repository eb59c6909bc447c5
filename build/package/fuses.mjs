import { FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** The fuses of a release, by their place in the wire (electron-builder.yml sets the first eight). */
export const releaseFuses = [
  { name: 'RunAsNode', on: false },
  { name: 'EnableCookieEncryption', on: true },
  { name: 'EnableNodeOptionsEnvironmentVariable', on: false },
  { name: 'EnableNodeCliInspectArguments', on: false },
  { name: 'EnableEmbeddedAsarIntegrityValidation', on: true },
  { name: 'OnlyLoadAppFromAsar', on: true },
  { name: 'LoadBrowserProcessSpecificV8Snapshot', on: false },
  { name: 'GrantFileProtocolExtraPrivileges', on: false },
  // Not in Electron 33; on unless it is turned off.
  { name: 'WasmTrapHandlers', on: true },
];

/** The fuses of a packed executable, in order: true, false, or undefined where Electron removed one. */
export async function readFuses(executable) {
  const { version, ...wire } = await getCurrentFuseWire(executable);
  if (version !== FuseVersion.V1) throw new Error(`fuse wire of version ${String(version)}`);
  const state = { 48: false, 49: true };
  return Object.values(wire).map((byte) => state[byte]);
}

/** What is wrong with these fuses, in words. A fuse this table does not know is wrong too. */
export function fuseFaults(fuses, { inspectable }) {
  return fuses.flatMap((on, i) => {
    const fuse = releaseFuses[i];
    if (!fuse) return [`fuse ${i} is unknown: decide on it in build/package/fuses.mjs`];
    const wanted = fuse.name === 'EnableNodeCliInspectArguments' ? inspectable : fuse.on;
    return on === wanted ? [] : [`fuse ${fuse.name} is ${on}, not ${wanted}`];
  });
}
