import { ORPCError } from '@orpc/client';
import { random } from '../../support/generate/random.ts';
import { customerName } from '../../support/generate/names.ts';
import type { OfficeClient } from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';
import { say } from './say.ts';

interface Saved {
  readonly id: string;
  readonly customerId: string;
  version: number;
}

/** Registers, corrects and voids visits one after the other for ever, and says each that the office acknowledged. */
export async function keepSaving(client: OfficeClient): Promise<never> {
  const from = random(process.pid);
  const saved: Saved[] = [];
  for (;;) {
    try {
      await oneChange(client, from, saved);
    } catch (error) {
      if (!(error instanceof ORPCError)) throw error;
      say({ type: 'refused', code: String(error.code), message: error.message });
      // The office lets a window make a thousand calls a second; a refused one comes back at once.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

async function oneChange(
  client: OfficeClient,
  from: ReturnType<typeof random>,
  saved: Saved[],
): Promise<void> {
  const kind = from.next();
  const known = saved[from.below(saved.length)];
  if (known && kind < 0.15) {
    const correction = { ...form(from), id: known.id, version: known.version };
    const { version } = await client.visits.correct(correction);
    known.version = version;
    say({ type: 'corrected', id: known.id, version });
  } else if (known && kind < 0.2) {
    await client.visits.void({ id: known.id, version: known.version, reason: '重复登记' });
    saved.splice(saved.indexOf(known), 1);
    say({ type: 'voided', id: known.id });
  } else if (kind < 0.25) {
    const { id } = await client.unregisteredArrivals.add({ visitKind: 'first' });
    say({ type: 'arrived', id });
  } else {
    await client.drafts.save({ kind: 'visit', content: { name: '张' } });
    const { id, customerId } = await client.visits.register(form(from));
    saved.push({ id, customerId, version: 1 });
    say({ type: 'registered', id });
  }
}

function form(from: ReturnType<typeof random>) {
  const phone = `13${from.below(1e9).toString().padStart(9, '3')}`;
  return visitInput({
    customer: { name: customerName(from), phones: [phone] },
    visit: { visitedOn: '2026-11-20', channels: from.chance(0.5) ? ['路过', '网络'] : ['派单'] },
  });
}
