import { app } from 'electron';

/** The one origin the app's own files are served from. */
export const bundleOrigin = 'app://bundle';

/**
 * The origin that pages come from: the bundle, or Vite's server under `npm run dev`.
 * A packaged app never listens to the environment here.
 */
export function pageOrigin(): string {
  const dev = devServerUrl();
  return dev ? new URL(dev).origin : bundleOrigin;
}

/** The address of a page of ours: `index.html`, `recovery/index.html`. */
export function pageUrl(path: string): string {
  return `${pageOrigin()}/${path}`;
}

/** Vite's address while developing, else undefined. */
export function devServerUrl(): string | undefined {
  return app.isPackaged ? undefined : process.env['VITE_DEV_SERVER_URL'];
}

/** Scheme and host of an address, or null; `new URL().origin` says "null" for every `app:` address. */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.host === '' ? null : `${url.protocol}//${url.host}`;
}
