import type { Problem } from '../../../../shared/contract/errors.ts';
import { maskPhone } from '../../../../shared/domain/masking.ts';
import { normalisePhone } from '../../../../shared/domain/phone.ts';

/**
 * The phones as typed, normalised and each once. A masked one (138****8000) stands for the customer's own phone of
 * that look: who may not see it can still leave it as it is.
 */
export function readTypedPhones(
  typed: readonly string[],
  existing: readonly string[],
): { readonly phones: string[]; readonly problems: Problem[] } {
  const phones: string[] = [];
  const problems: Problem[] = [];
  typed.forEach((text, i) => {
    if (text.trim() === '') return;
    const kept = text.includes('*') ? existing.find((phone) => maskPhone(phone) === text) : undefined;
    const normal = kept ? { ok: true as const, phone: kept } : normalisePhone(text);
    if (normal.ok) phones.push(normal.phone);
    else problems.push({ field: `customer.phones.${i}`, message: `联系电话：${normal.reason}` });
  });
  return { phones: [...new Set(phones)], problems };
}
