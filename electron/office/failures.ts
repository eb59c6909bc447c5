import { ORPCError } from '@orpc/server';
import type { ErrorCode, Problem } from '../../shared/contract/errors.ts';
import { errorTexts } from '../../shared/texts/errors.ts';

/** An expected failure of the contract, with the standing text or a sentence of its own. */
export function failure(
  code: Exclude<ErrorCode, 'INVALID' | 'THROTTLED'>,
  message: string = errorTexts[code],
) {
  return new ORPCError(code, { message, defined: true });
}

/** Something typed does not fit; each problem names its field. */
export function invalid(problems: readonly Problem[]) {
  const message = problems[0]?.message ?? errorTexts.INVALID;
  return new ORPCError('INVALID', { message, data: { problems }, defined: true });
}

export function throttled(retryAt: string) {
  return new ORPCError('THROTTLED', { message: errorTexts.THROTTLED, data: { retryAt }, defined: true });
}
