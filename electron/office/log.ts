import { randomBytes } from 'node:crypto';

/** The office's log. It never holds personal data: of a fault only its kind and where it happened. */
export interface Log {
  /** Writes a fault and answers the number under which it can be found. */
  fault(error: unknown): string;
}

export function createLog(write: (line: string) => void): Log {
  return {
    fault(error) {
      const reference = randomBytes(4).toString('hex');
      write(`fault ${reference} ${describe(error)}`);
      return reference;
    },
  };
}

/** An error's message may quote what was typed, so only its class, code and stack frames are kept. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return `${error.name}${code}\n${frames.slice(0, 12).join('\n')}`;
}
