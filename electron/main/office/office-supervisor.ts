import {
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  utilityProcess,
  type WebContents,
} from 'electron';
import type { HostCall } from '../../office/host.ts';
import type { FromOffice, PortKind, ToOffice, UnusableCode } from '../../office/host-messages.ts';
import { log } from '../start/log.ts';
import { hopeless, restartDelay, staysWell } from './restart-delay.ts';

export interface OfficeOptions {
  /** The bundled entry of the office process. */
  readonly entry: string;
  readonly dataFolder: string;
  /** Answers what the office asks of main; a rejection reaches the office as a failure. */
  readonly answer: (call: HostCall, args: readonly unknown[]) => Promise<unknown>;
  /** The office has ended because its database cannot be used, or because it will not start at all. */
  readonly onUnusable: (code: UnusableCode, detail: string) => void;
}

/**
 * Keeps one office process running and every window connected to it. A window that asked once gets a new
 * port unasked whenever the office has come back.
 */
export class OfficeSupervisor {
  readonly #options: OfficeOptions;
  readonly #windows = new Map<WebContents, PortKind>();
  #process: UtilityProcess | undefined;
  #ready = false;
  #readyAt = 0;
  #stopping = false;
  /** Deaths since the office last stayed well, and starts since it was last ready. */
  #deaths = 0;
  #vainStarts = 0;
  #restart: NodeJS.Timeout | undefined;

  constructor(options: OfficeOptions) {
    this.#options = options;
  }

  start(): void {
    this.#stopping = false;
    const office = utilityProcess.fork(this.#options.entry, [this.#options.dataFolder], {
      serviceName: 'loutai-office',
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let unusable: { code: UnusableCode; detail: string } | undefined;
    office.stderr?.on('data', (text: Buffer) => log.warn('office:', text.toString().trimEnd()));
    office.on('message', (message: FromOffice) => {
      if (message.type === 'ready') this.#becomeReady();
      else if (message.type === 'unusable') {
        unusable = message;
        office.kill();
      } else void this.#answer(office, message.id, message.call, message.args);
    });
    office.once('exit', (code) => {
      const stayedWell = this.#ready && Date.now() - this.#readyAt > staysWell;
      this.#ready = false;
      this.#process = undefined;
      if (this.#stopping) return;
      if (stayedWell) this.#deaths = 0;
      if (unusable) this.#options.onUnusable(unusable.code, unusable.detail);
      else this.#startAgain(code);
    });
    this.#process = office;
  }

  /** Gives the window a port to the office: now, or as soon as there is an office; and again after each restart. */
  connect(contents: WebContents, kind: PortKind): void {
    if (!this.#windows.has(contents)) {
      this.#windows.set(contents, kind);
      contents.once('destroyed', () => this.#windows.delete(contents));
    }
    if (this.#ready) this.#handPort(contents, kind);
  }

  /** Lets the office finish what it is writing; after 5 s it is ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#restart);
    const office = this.#process;
    if (!office) return;
    const ended = new Promise<void>((resolve) => void office.once('exit', () => resolve()));
    const patience = setTimeout(() => office.kill(), 5000);
    this.#send(office, { type: 'stop' });
    await ended;
    clearTimeout(patience);
  }

  #becomeReady(): void {
    this.#ready = true;
    this.#readyAt = Date.now();
    this.#vainStarts = 0;
    for (const [contents, kind] of this.#windows) this.#handPort(contents, kind);
  }

  #handPort(contents: WebContents, kind: PortKind): void {
    const { port1, port2 } = new MessageChannelMain();
    if (!this.#process || contents.isDestroyed()) return;
    this.#send(this.#process, { type: 'connect', windowId: contents.id, kind }, port1);
    contents.postMessage('port', null, [port2]);
  }

  #startAgain(code: number): void {
    this.#deaths += 1;
    this.#vainStarts += 1;
    log.error(`office ended with ${code}, ${this.#deaths} in a row`);
    if (this.#vainStarts > hopeless) {
      this.#vainStarts = 0;
      this.#options.onUnusable('failed', `exit code ${code}`);
      return;
    }
    this.#restart = setTimeout(() => this.start(), restartDelay(this.#deaths));
  }

  async #answer(office: UtilityProcess, id: number, call: HostCall, args: readonly unknown[]): Promise<void> {
    try {
      const value = await this.#options.answer(call, args);
      this.#send(office, { type: 'hostAnswer', id, value });
    } catch (error) {
      log.warn(`host call ${call} failed`, error);
      this.#send(office, { type: 'hostFailure', id, message: messageOf(error) });
    }
  }

  /** To the office it was meant for; an office that has died needs no answer. */
  #send(office: UtilityProcess, message: ToOffice, port?: MessagePortMain): void {
    if (office === this.#process) office.postMessage(message, port ? [port] : []);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
