import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's start page for developers is no part of the product. */
export default function afterPack({ appOutDir, packager }) {
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
