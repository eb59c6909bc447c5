import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { openedFolder } from '../office/host.ts';
import { answerHostCall } from './host/host-calls.ts';
import { createHost } from './host/host.ts';
import { endOfficeBeforeQuit } from './office/end-office.ts';
import { OfficeSupervisor } from './office/office-supervisor.ts';
import { createPrintHost } from './print-host/print-host.ts';
import { registerAppScheme, serveBundle } from './protocol/app-scheme.ts';
import { RecoveryDesk } from './recovery/recovery-desk.ts';
import { hardenContents } from './security/harden-contents.ts';
import { hardenSessions } from './security/harden-session.ts';
import { onPageMessage } from './security/trusted-ipc.ts';
import { setApplicationMenu } from './start/application-menu.ts';
import { startLog } from './start/log.ts';
import { refuseDebugSwitches } from './start/refuse-debug-switches.ts';
import { reportFaults } from './start/report-faults.ts';
import { sandboxEveryPage } from './start/sandbox.ts';
import { becomeTheOnlyInstance } from './start/single-instance.ts';
import { chooseDataFolder, dataFolder } from './start/user-data.ts';
import { openMainWindow } from './windows/main-window.ts';

const out = join(import.meta.dirname, '..');

refuseDebugSwitches();
startLog();
reportFaults();
chooseDataFolder();
registerAppScheme();
sandboxEveryPage();
if (becomeTheOnlyInstance()) void start();
else app.quit();

// No top-level await of whenReady(): in an ES module it never ends.
async function start(): Promise<void> {
  await app.whenReady();
  setApplicationMenu();
  hardenSessions();
  hardenContents();
  serveBundle(join(out, 'renderer'));
  openOffice();
  app.on('window-all-closed', () => app.quit());
}

/** The office process, the window on it, and the recovery screen for when there can be no office. */
function openOffice(): void {
  const host = createHost(createPrintHost(), openedFolder(dataFolder()));
  const office = new OfficeSupervisor({
    entry: join(out, 'office/office.js'),
    dataFolder: dataFolder(),
    answer: (call, args) => answerHostCall(host, call, args),
    onUnusable(code, detail) {
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
    if (recovery.owns(sender)) recovery.connect(sender);
    else office.connect(sender);
  });
  office.start();
  openMainWindow();
  endOfficeBeforeQuit(office);
}
