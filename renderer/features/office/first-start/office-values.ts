import { firstStartTexts } from '../../../../shared/texts/office.ts';

/** What the three steps gather. */
export interface FirstStartValues {
  readonly company: string;
  readonly estates: readonly EstateValues[];
  readonly name: string;
  readonly password: string;
  readonly passwordAgain: string;
  readonly pin: string;
  readonly pinAgain: string;
}
export interface EstateValues {
  readonly key: number;
  readonly name: string;
  readonly greeting: string;
}

export const emptyValues: FirstStartValues = {
  company: '',
  estates: [{ key: 1, name: '', greeting: '' }],
  name: '',
  password: '',
  passwordAgain: '',
  pin: '',
  pinAgain: '',
};

/** What setup.create takes; an estate without its own greeting gets the usual one. */
export function toSetup(values: FirstStartValues) {
  const { company, estates, name, password, pin } = values;
  return {
    company,
    estates: estates.map((estate) => ({
      name: estate.name,
      greeting: estate.greeting.trim() || firstStartTexts.greetingDefault(estate.name.trim()),
    })),
    administrator: { name, password, pin },
  };
}
