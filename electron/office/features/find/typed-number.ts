const prefixes = ['LF', 'DH', 'YY'] as const;
const withLetters = /^([a-z]{2})-?(\d{0,8})(?:-?(\d{1,4}))?$/i;
const dayAndNumber = /^(20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?:-?(\d{1,4}))?$/;

/**
 * The beginnings of record numbers that what was typed may mean: lf20261123001 and LF-20261123-001 the one, 20261123-001 as it
 * is read off a paper one of each register. [] where it is no number.
 */
export function typedNumbers(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const named = withLetters.exec(plain);
  if (named) return [numberOf(named[1]?.toUpperCase() ?? '', named[2] ?? '', named[3])];
  const dated = dayAndNumber.exec(plain);
  return dated ? prefixes.map((prefix) => numberOf(prefix, dated[1] ?? '', dated[2])) : [];
}

function numberOf(prefix: string, day: string, number: string | undefined): string {
  return number === undefined ? `${prefix}-${day}` : `${prefix}-${day}-${number}`;
}
