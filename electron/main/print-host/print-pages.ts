import { type Session, session } from 'electron';

export interface PrintPages {
  readonly session: Session;
  /** Keeps a page in memory until it is removed; answers the only address under which it can be loaded. */
  put(html: string): string;
  remove(url: string): void;
}

let shared: PrintPages | undefined;

/** One session in memory for all print windows: pages of any size without a file, and nothing else can be fetched. */
export function printPages(): PrintPages {
  shared ??= createPrintPages();
  return shared;
}

function createPrintPages(): PrintPages {
  const own = session.fromPartition('print');
  const pages = new Map<string, string>();
  let count = 0;
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !pages.has(details.url) }));
  own.protocol.handle('app', (request) => {
    const html = pages.get(request.url);
    return html === undefined ? new Response('', { status: 404 }) : new Response(html, { headers });
  });
  return {
    session: own,
    put(html) {
      const url = `app://print/${++count}`;
      pages.set(url, html);
      return url;
    },
    remove: (url) => void pages.delete(url),
  };
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cache-control': 'no-store',
};
