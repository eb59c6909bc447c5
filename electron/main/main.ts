import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { openedFolder } from '../office/host.ts';
import { answerHostCall } from './host/host-calls.ts';
import { createHost } from './host/host.ts';
import { endOfficeBeforeQuit } from './office/end-office.ts';
import { KioskMode } from './kiosk/kiosk-mode.ts';
import { opensAsKiosk } from './kiosk/start-setting.ts';
import { OfficeSupervisor } from './office/office-supervisor.ts';
import { createPrintHost } from './print-host/print-host.ts';
import { registerAppScheme, serveBundle } from './protocol/app-scheme.ts';
import { RecoveryDesk } from './recovery/recovery-desk.ts';
import { hardenContents } from './security/harden-contents.ts';
import { hardenSessions } from './security/harden-session.ts';
import { onPageMessage } from './security/trusted-ipc.ts';
import { setApplicationMenu } from './start/application-menu.ts';
import { log, startLog } from './start/log.ts';
import { refuseDebugSwitches } from './start/refuse-debug-switches.ts';
import { reportFaults } from './start/report-faults.ts';
import { sandboxEveryPage } from './start/sandbox.ts';
import { speakChinese } from './start/speak-chinese.ts';
import { becomeTheOnlyInstance } from './start/single-instance.ts';
import { chooseDataFolder, dataFolder } from './start/user-data.ts';
import { openMainWindow } from './windows/main-window.ts';
import { kindOf } from './windows/window-kinds.ts';

const out = join(import.meta.dirname, '..');

refuseDebugSwitches();
startLog();
const renderer = join(out, 'renderer');
const kiosk = new KioskMode((partition) => serveBundle(renderer, partition.protocol));
reportFaults(() => kiosk.place !== null);
chooseDataFolder();
registerAppScheme();
speakChinese();
sandboxEveryPage();
if (becomeTheOnlyInstance()) void start();
else app.quit();

// No top-level await of whenReady(): in an ES module it never ends.
async function start(): Promise<void> {
  await app.whenReady();
  setApplicationMenu();
  hardenSessions();
  hardenContents();
  serveBundle(renderer);
  openOffice();
  app.on('window-all-closed', () => {
    if (kiosk.place === null) app.quit();
  });
}

/** The office process, the window on it, and the recovery screen for when there can be no office. */
function openOffice(): void {
  const host = createHost(createPrintHost(), openedFolder(dataFolder()), kiosk);
  const office = new OfficeSupervisor({
    entry: join(out, 'office/office.js'),
    dataFolder: dataFolder(),
    answer: (call, args) => answerHostCall(host, call, args),
    onUnusable(code, detail) {
      // Visitors are told to go to the desk; the recovery screen is for whoever starts the app there (docs/kiosk.md).
      if (kiosk.place === 'here') return log.error('database unusable', code, detail);
      kiosk.abandon();
      const windows = BrowserWindow.getAllWindows();
      recovery.show(code, detail);
      for (const window of windows) if (!recovery.owns(window.webContents)) window.destroy();
    },
  });
  const recovery = new RecoveryDesk({
    entry: join(out, 'office/recovery.js'),
    dataFolder: dataFolder(),
    onRetry() {
      office.start();
      openMainWindow();
    },
  });
  onPageMessage('connect', (sender) => {
    if (recovery.owns(sender)) return recovery.connect(sender);
    const kind = kindOf(sender);
    if (kind) office.connect(sender, kind);
  });
  office.start();
  if (opensAsKiosk()) kiosk.start('here');
  else openMainWindow();
  endOfficeBeforeQuit(office);
}
