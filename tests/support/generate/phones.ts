import { type Random, weighted } from './random.ts';

/** Normalised phones of a customer: mostly one mobile, sometimes two numbers, a landline, or none. */
export function customerPhones(random: Random): string[] {
  const kind = random.next();
  if (kind < 0.05) return [];
  if (kind < 0.09)
    return [phone(random), phone(random)].filter((number, i, all) => all.indexOf(number) === i);
  return [phone(random)];
}

function phone(random: Random): string {
  return random.chance(0.05) ? landline(random) : prefix(random) + digits(random, 8);
}

function landline(random: Random): string {
  const area = areaCode(random);
  return area + String(2 + random.below(7)) + digits(random, 7);
}

const prefix = weighted<string>([
  ['138', 9],
  ['139', 8],
  ['137', 6],
  ['136', 6],
  ['135', 6],
  ['134', 3],
  ['150', 4],
  ['151', 4],
  ['152', 4],
  ['158', 5],
  ['159', 5],
  ['182', 3],
  ['183', 3],
  ['187', 3],
  ['188', 4],
  ['130', 3],
  ['131', 3],
  ['132', 3],
  ['155', 2],
  ['156', 3],
  ['186', 5],
  ['133', 3],
  ['153', 2],
  ['177', 2],
  ['180', 3],
  ['189', 4],
  ['199', 1],
  ['166', 1],
]);
const areaCode = weighted<string>([
  ['0755', 6],
  ['020', 2],
  ['0769', 1],
  ['010', 1],
]);

const digits = (random: Random, length: number) => String(random.below(10 ** length)).padStart(length, '0');
