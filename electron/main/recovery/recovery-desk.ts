import {
  type BrowserWindow,
  app,
  MessageChannelMain,
  type MessagePortMain,
  type WebContents,
} from 'electron';
import {
  mayGoOn,
  maySetAside,
  type RecoveryAsk,
  type RecoveryState,
  type UnusableCode,
} from '../../../shared/contract/recovery.ts';
import type { RecoveryTask } from '../../office/host-messages.ts';
import { openDataFolder } from '../open-outside.ts';
import { log } from '../start/log.ts';
import { openRecoveryWindow } from './recovery-window.ts';
import { runRecovery } from './run-recovery.ts';

export interface RecoveryOptions {
  /** The bundled entry of the recovery process. */
  readonly entry: string;
  readonly dataFolder: string;
  /** The database may be usable now: start the office and open its window. */
  readonly onRetry: () => void;
}

/**
 * The recovery screen and what it may do. Main serves its port itself, since there is no office then.
 * One at a time: show() while it is open only changes what it says.
 */
export class RecoveryDesk {
  readonly #options: RecoveryOptions;
  #window: BrowserWindow | undefined;
  #port: MessagePortMain | undefined;
  #state: RecoveryState;

  constructor(options: RecoveryOptions) {
    this.#options = options;
    this.#state = blank(options.dataFolder);
  }

  show(code: UnusableCode, detail: string): void {
    log.error('database unusable', code, detail);
    this.#window ??= openRecoveryWindow(() => (this.#window = undefined));
    this.#say({ ...blank(this.#options.dataFolder), code, detail });
    if (maySetAside(code)) void this.#inspect();
  }

  /** Whether a page is the recovery screen, which gets its port here. */
  owns(contents: WebContents): boolean {
    return this.#window?.webContents === contents;
  }

  connect(contents: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    port1.on('message', (message) => this.#hear(message.data));
    port1.start();
    this.#port = port1;
    contents.postMessage('port', null, [port2]);
    this.#say({});
  }

  #hear(message: unknown): void {
    if (this.#state.working) return;
    const { ask, backup } = (message ?? {}) as { ask?: RecoveryAsk['ask']; backup?: unknown };
    if (ask === 'quit') app.quit();
    if (ask === 'retry') this.#leave();
    if (ask === 'openFolder') void openDataFolder(this.#options.dataFolder).catch(this.#fail);
    if (ask === 'goOn' && mayGoOn(this.#state.code)) void this.#perform({ task: 'goOn' });
    if (!maySetAside(this.#state.code)) return;
    if (ask === 'startNew') void this.#perform({ task: 'startNew' });
    if (ask === 'restore' && this.#isOffered(backup)) void this.#perform({ task: 'restore', backup });
  }

  #isOffered(name: unknown): name is string {
    return this.#state.backups?.some((backup) => backup.name === name) ?? false;
  }

  async #inspect(): Promise<void> {
    const answer = await this.#run({ task: 'inspect' });
    if (answer.type === 'inspected') this.#say({ backups: answer.backups, refusedBackups: answer.refused });
    else if (answer.type === 'failed') this.#say({ backups: [], failure: answer.detail });
  }

  async #perform(task: RecoveryTask): Promise<void> {
    this.#say({ working: true, failure: null });
    const answer = await this.#run(task);
    this.#say({ working: false });
    if (answer.type === 'recovered') {
      log.info('put aside in', answer.setAsideIn);
      this.#leave();
    } else if (answer.type === 'goesOn') {
      log.warn('goes on without the log that is gone');
      this.#leave();
    } else if (answer.type === 'failed') this.#fail(answer.detail);
  }

  #run(task: RecoveryTask) {
    return runRecovery(this.#options.entry, this.#options.dataFolder, task);
  }

  /** The office window opens before this one closes, so that the app does not end in between. */
  #leave(): void {
    const window = this.#window;
    this.#window = undefined;
    this.#options.onRetry();
    window?.destroy();
  }

  readonly #fail = (reason: unknown): void => {
    this.#say({ failure: reason instanceof Error ? reason.message : String(reason) });
  };

  #say(change: Partial<RecoveryState>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#window) this.#port?.postMessage(this.#state);
  }
}

function blank(dataFolder: string): RecoveryState {
  return {
    code: 'failed',
    detail: '',
    dataFolder,
    backups: null,
    refusedBackups: 0,
    working: false,
    failure: null,
  };
}
