import { expect, type Locator, type Page } from '@playwright/test';
import { callers, type TrialEntry, visitors } from './entries.ts';
import { type Pace, Typist } from './typist.ts';

/** One entry as it was made: keys pressed, fields passed, seconds from the first key to the empty form with the cursor in it. */
export interface Tried {
  readonly who: string;
  readonly keys: number;
  readonly fields: number;
  readonly seconds: number;
}

interface Desk {
  readonly form: string;
  readonly phone: string;
  readonly today: string;
  readonly entries: readonly TrialEntry[];
}

/** The two desks of the trial. */
export const desks = {
  visitors: { form: '保存登记', phone: '联系电话', today: '今天的来访', entries: visitors },
  callers: { form: '保存来电', phone: '来电号码', today: '今天的来电', entries: callers },
} as const satisfies Record<string, Desk>;

/** Makes every entry of a desk in a row by keyboard alone; the screen must be open. */
export async function tryDesk(page: Page, name: keyof typeof desks, pace: Pace): Promise<Tried[]> {
  const { form: title, phone: label, today, entries } = desks[name];
  const form = page.getByRole('region', { name: title });
  const list = page.getByRole('region', { name: today });
  const phone = form.getByLabel(label);
  const tried: Tried[] = [];
  await phone.focus();
  for (const entry of entries) {
    await expect(phone).toBeFocused();
    tried.push(await tryEntry(page, entry, { form, list, phone }, pace));
  }
  return tried;
}

async function tryEntry(
  page: Page,
  entry: TrialEntry,
  on: { readonly form: Locator; readonly list: Locator; readonly phone: Locator },
  pace: Pace,
): Promise<Tried> {
  const typist = new Typist(page, pace);
  const began = performance.now();
  await typist.fill([entry.phone]);
  if (entry.recognised)
    await expect(on.form.getByLabel(entry.recognised.label)).toHaveValue(entry.recognised.value);
  await typist.fill(entry.fields);
  await expect(on.list).toContainText(entry.shows);
  await expect(on.phone).toBeFocused();
  await expect(on.phone).toHaveValue('');
  const seconds = (performance.now() - began) / 1000;
  return {
    who: entry.who,
    keys: typist.keys,
    fields: typist.fields,
    seconds: Math.round(seconds * 100) / 100,
  };
}
