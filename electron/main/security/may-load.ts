/** Whether a page may fetch this address at all: our own scheme, or bytes that are already in memory. */
export function mayLoad(address: string, devServer?: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === 'app:' || url.protocol === 'data:') return true;
  if (url.protocol === 'blob:') return mayLoad(url.pathname, devServer);
  return devServer !== undefined && isDevServer(url, devServer);
}

/** Vite's pages, its update socket, and the developer tools. */
function isDevServer(url: URL, devServer: string): boolean {
  if (url.protocol === 'devtools:') return true;
  return url.host === new URL(devServer).host && ['http:', 'ws:'].includes(url.protocol);
}
