import type { PresentVisit } from '../../../../shared/contract/rotation.ts';
import { businessDate, businessTime } from '../../../../shared/domain/business-date.ts';
import type { RotationState } from '../../../../shared/domain/rotation/state.ts';
import type { NameOf } from '../../../../shared/texts/rotation.ts';
import type { OfficeDeps } from '../../deps.ts';
import { rotationOfDay } from '../rotation/append.ts';
import { currentEstate } from '../settings/repository.ts';
import { staffNames } from '../staff/repository.ts';
import { type PresentRow, visitsPresent } from './repository.ts';
import { suggest } from './suggest.ts';

/** S-7.2.10: who waits since when and who should serve him, and who is being served. */
export async function presentNow({ db, clock }: OfficeDeps) {
  const now = clock.now();
  const day = businessDate(now);
  const { seq: estateSeq } = await currentEstate(db);
  const state = await rotationOfDay(db, estateSeq, day);
  const staff = await staffNames(db);
  const nameOf = (staffId: string) => staff.get(staffId) ?? '';
  const visits = (await visitsPresent(db, estateSeq, day)).map((row) =>
    toPresent(row, businessTime(now), state, nameOf),
  );
  return {
    waiting: visits.filter((visit) => visit.servedAt === null),
    serving: visits.filter((visit) => visit.servedAt !== null),
  };
}

function toPresent(row: PresentRow, now: string, state: RotationState, nameOf: NameOf): PresentVisit {
  return {
    visitId: row.id,
    version: row.version,
    number: row.number,
    customerName: row.customer_name,
    partySize: row.party_size,
    visitKind: row.visit_kind === 'return' ? 'return' : 'first',
    arrivedAt: row.arrived_at,
    servedAt: row.served_at,
    waitedMinutes: Math.max(0, minutesOf(row.served_at ?? now) - minutesOf(row.arrived_at)),
    salespersonName: row.salesperson_name,
    suggestion: row.served_at === null ? suggest(row, state, nameOf) : null,
  };
}

/** Minutes since midnight of HH:mm. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
