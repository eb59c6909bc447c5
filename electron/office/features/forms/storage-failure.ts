import { formTexts } from '../../../../shared/texts/forms.ts';
import { errorTexts, storageTexts } from '../../../../shared/texts/errors.ts';
import { failure } from '../../failures.ts';

/** Answers what the writing answers; a full disk or a file held by another program becomes STORAGE with the way out. */
export async function orStorageFailure<Result>(writing: Promise<Result>): Promise<Result> {
  try {
    return await writing;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw failure('STORAGE', textOf(code));
  }
}

function textOf(code: string): string {
  if (code === 'ENOSPC') return storageTexts.full;
  if (['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'].includes(code)) return formTexts.sameFileOpen;
  if (code === 'EROFS') return storageTexts.readOnly;
  return errorTexts.STORAGE;
}
