import { type KioskPlace, kioskPlaces } from '../../../shared/domain/kiosk.ts';
import type { FileKind, Host, HostCall, HostNotification, PrintLayout } from '../../office/host.ts';

/** Calls of the office by name; a call with another name or other arguments is refused. */
export function answerHostCall(host: Host, call: HostCall, args: readonly unknown[]): Promise<unknown> {
  const [first, second, third] = args;
  if (call === 'htmlToPdf' && isText(first) && isLayout(second)) return host.htmlToPdf(first, second);
  if (call === 'print' && isText(first) && isLayout(second)) return host.print(first, second);
  if (call === 'chooseSavePath' && isNumber(first) && isText(second) && isKind(third))
    return host.chooseSavePath(first, second, third);
  if (call === 'openFile' && isText(first)) return host.openFile(first);
  if (call === 'notify' && isNumber(first) && isNotification(second)) return host.notify(first, second);
  if (call === 'openBoardWindow') return host.openBoardWindow();
  if (call === 'startKiosk' && isPlace(first)) return host.startKiosk(first);
  if (call === 'endKiosk') return host.endKiosk();
  if (call === 'kioskState') return host.kioskState();
  if (call === 'setStartInKiosk' && typeof first === 'boolean') return host.setStartInKiosk(first);
  return Promise.reject(new Error(`no such host call: ${call}`));
}

const extensions: readonly unknown[] = [
  'docx',
  'pdf',
  'xlsx',
  'csv',
  'ics',
] satisfies FileKind['extension'][];

function isPlace(value: unknown): value is KioskPlace {
  return kioskPlaces.some((place) => place === value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isLayout(value: unknown): value is PrintLayout {
  const layout = value as PrintLayout | null | undefined;
  const knowsPaper = layout?.paper === undefined || ['A4', 'A3'].includes(layout.paper);
  return knowsPaper && typeof layout?.landscape === 'boolean' && typeof layout.title === 'string';
}

function isKind(value: unknown): value is FileKind {
  const kind = value as FileKind | null | undefined;
  return typeof kind?.name === 'string' && extensions.includes(kind.extension);
}

function isNotification(value: unknown): value is HostNotification {
  const notification = value as HostNotification | null | undefined;
  return typeof notification?.title === 'string' && typeof notification.body === 'string';
}
