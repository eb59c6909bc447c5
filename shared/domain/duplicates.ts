import { nameReadings } from './search-keys.ts';

/** Why two customers may be one, the strongest first (spec/reception.md, identity and claims). */
export const duplicateReasons = [
  'samePhone',
  'householdPhone',
  'nameAndLastDigits',
  'nameAndTrait',
  'pinyinAndTrait',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** What is compared. Phones are normalised; a missing text is '' and a missing choice null. */
export interface Traits {
  readonly name: string;
  readonly phones: readonly string[];
  readonly gender: string | null;
  readonly ageBand: string | null;
  readonly livesIn: string;
  readonly worksIn: string;
  readonly occupation: string;
}

/**
 * Why the two may be the same customer, [] where nothing says so: the same phone; the same name and last 4 digits;
 * the same name or pinyin and another matching trait (home, work, occupation; age band and gender count as one).
 */
export function reasonsForDuplicate(one: Traits, other: Traits): DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  if (one.phones.some((phone) => other.phones.includes(phone))) reasons.push('samePhone');
  const sameName = plainName(one.name) === plainName(other.name);
  if (sameName && lastDigitsMatch(one.phones, other.phones)) reasons.push('nameAndLastDigits');
  if (!hasSameTrait(one, other)) return reasons;
  if (sameName) reasons.push('nameAndTrait');
  else if (shareReading(one.name, other.name)) reasons.push('pinyinAndTrait');
  return reasons;
}

/** The name without blanks and marks, lower case: 张 晓明 and 张晓明 are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function shareReading(one: string, other: string): boolean {
  const spoken = (name: string) => nameReadings(name).map((reading) => reading.join(''));
  const readings = spoken(one);
  return spoken(other).some((reading) => readings.includes(reading));
}

function lastDigitsMatch(one: readonly string[], other: readonly string[]): boolean {
  return one.some((a) => other.some((b) => a.slice(-4) === b.slice(-4)));
}

function hasSameTrait(one: Traits, other: Traits): boolean {
  if (
    one.ageBand !== null &&
    one.ageBand === other.ageBand &&
    one.gender !== null &&
    one.gender === other.gender
  ) {
    return true;
  }
  return (['livesIn', 'worksIn', 'occupation'] as const).some(
    (trait) => one[trait] !== '' && plainName(one[trait]) === plainName(other[trait]),
  );
}
