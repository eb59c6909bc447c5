import { isAbsolute, join, relative, sep } from 'node:path';

/**
 * The file under `root` that an `app://bundle/` address means, or null where the address leaves the bundle
 * or is written to look as if it did not (encoded dots, backslashes, NUL, drive letters).
 */
export function resolveBundleFile(root: string, address: string): string | null {
  const url = parse(address);
  if (!url || url.host !== 'bundle') return null;
  const path = decode(url.pathname);
  if (path === null || /[\\\0:]/.test(path) || path.split('/').includes('..')) return null;
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  const inside = relative(root, file);
  if (inside === '' || isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`)) return null;
  return file;
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
