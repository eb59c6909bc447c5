import { ORPCError } from '@orpc/client';
import { commonErrors, type ErrorCode, type Problem } from '../../shared/contract/errors.ts';
import { connectionTexts } from '../../shared/texts/connection.ts';
import { errorTexts } from '../../shared/texts/errors.ts';

/** An error as a person may read it: what happened and the way out, in Chinese. */
export interface PresentedError {
  readonly code: ErrorCode | 'CONNECTION' | 'UNKNOWN';
  readonly message: string;
  /** What is wrong with which field; only with INVALID. */
  readonly problems: readonly Problem[];
}

/** The one presenter of errors: every screen shows what this answers, and decides by its code. */
export function presentError(error: unknown): PresentedError {
  if (!(error instanceof ORPCError)) return plain('CONNECTION', connectionTexts.lost);
  if (!isKnown(error.code)) return plain('UNKNOWN', connectionTexts.unknown);
  const code = error.code;
  return {
    code,
    message: isChinese(error.message) ? error.message : errorTexts[code],
    problems: code === 'INVALID' ? problemsOf(error.data) : [],
  };
}

/** Whether the error has one of the codes. */
export function hasCode(error: unknown, ...codes: readonly PresentedError['code'][]): boolean {
  return error !== null && error !== undefined && codes.includes(presentError(error).code);
}

function plain(code: PresentedError['code'], message: string): PresentedError {
  return { code, message, problems: [] };
}

function isKnown(code: string): code is ErrorCode {
  return code in commonErrors;
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function problemsOf(data: unknown): readonly Problem[] {
  const parsed = commonErrors.INVALID.data.safeParse(data);
  return parsed.success ? parsed.data.problems : [];
}
