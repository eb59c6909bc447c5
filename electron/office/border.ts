import { ORPCError, ValidationError } from '@orpc/server';
import { storageTexts, errorTexts, faultText } from '../../shared/texts/errors.ts';
import { isDamage } from './database/unusable.ts';
import { invalid } from './failures.ts';
import type { Log } from './log.ts';

/**
 * Turns whatever a call threw into what the page may see: input that does not fit becomes INVALID with its
 * fields, a full or locked disk STORAGE, an unforeseen fault a numbered message without details.
 */
export function toPageError(error: unknown, log: Log): unknown {
  if (error instanceof ORPCError) {
    return error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError
      ? invalidInput(error.cause)
      : error;
  }
  const storage = storageText(error);
  if (storage) return new ORPCError('STORAGE', { message: storage, defined: true });
  const reference = log.fault(error);
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: faultText(reference) });
}

function invalidInput(cause: ValidationError) {
  return invalid(
    cause.issues.map((issue) => ({
      field: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      message: /\p{Script=Han}/u.test(issue.message) ? issue.message : errorTexts.INVALID,
    })),
  );
}

function storageText(error: unknown): string | undefined {
  if (error instanceof Error && isDamage(error)) return storageTexts.damaged;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(SQLITE_FULL|ENOSPC)/.test(code)) return storageTexts.full;
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|EROFS|EACCES|EPERM)/.test(code)) return storageTexts.readOnly;
  if (/^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY)/.test(code)) return storageTexts.busy;
  if (/^(SQLITE_IOERR|EIO)/.test(code)) return errorTexts.STORAGE;
  return undefined;
}
