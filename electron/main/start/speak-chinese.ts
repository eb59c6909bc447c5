import { app } from 'electron';

/** The runtime's own parts (time fields, file dialogs) speak Chinese too, whatever the system speaks. Before `ready`. */
export function speakChinese(): void {
  app.commandLine.appendSwitch('lang', 'zh-CN');
}
