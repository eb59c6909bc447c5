import type { Kysely } from 'kysely';
import type { BoardDisplay } from '../../../../shared/contract/board-display.ts';
import { businessDate, businessTime } from '../../../../shared/domain/business-date.ts';
import { publicName } from '../../../../shared/domain/public-name.ts';
import { nextUp, type RotationPerson, turnOrder } from '../../../../shared/domain/rotation/state.ts';
import { rotationTexts } from '../../../../shared/texts/rotation.ts';
import { boardWindowTexts } from '../../../../shared/texts/board-window.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { waitingEntries } from '../kiosk/entries-repository.ts';
import { rotationOfDay } from '../rotation/append.ts';
import { currentEstate, officeExists, readSettings } from '../settings/repository.ts';
import { staffNames } from '../staff/repository.ts';
import { visitsPresent } from '../waiting/repository.ts';

/** The board as the sales floor may read it; null before there is an office. */
export async function drawBoard(deps: OfficeDeps): Promise<BoardDisplay | null> {
  const { db, clock } = deps;
  if (!(await officeExists(db))) return null;
  const now = clock.now();
  const day = businessDate(now);
  const { seq: estateSeq, name: estateName } = await currentEstate(db);
  const state = await rotationOfDay(db, estateSeq, day);
  const staff = await staffNames(db);
  const next = nextUp(state);
  const visits = await present(db, estateSeq, day);
  const unregistered = turnOrder(state).flatMap((person) =>
    withoutForm(person, staff.get(person.staffId) ?? ''),
  );
  return {
    at: now.toISOString(),
    day,
    estateName,
    themeColor: (await readSettings(deps)).themeColor,
    opened: state.opened,
    next: next ? (staff.get(next.staffId) ?? '') : null,
    nobody: next ? '' : state.opened ? rotationTexts.allBusy : rotationTexts.notOpened,
    people: turnOrder(state).map((person) => ({
      key: person.staffId,
      name: staff.get(person.staffId) ?? '',
      activity: person.away ? 'away' : person.serving.length > 0 ? 'serving' : 'free',
      isNext: person.staffId === next?.staffId,
    })),
    serving: [...visits.serving, ...unregistered],
    waiting: visits.waiting,
  };
}

/** Who is here by the visits of the day and the entries of the kiosk, in order of arrival. */
async function present(db: Kysely<Schema>, estateSeq: number, day: string) {
  const visits = await visitsPresent(db, estateSeq, day);
  const entries = (await waitingEntries(db, estateSeq)).filter((entry) => entry.arrived_on === day);
  const waiting = [
    ...visits
      .filter((visit) => visit.served_at === null)
      .map(({ id, customer_name, customer_gender, arrived_at }) => ({
        key: id,
        visitor: publicName(customer_name, customer_gender),
        arrivedAt: arrived_at,
      })),
    ...entries.map(({ id, name, gender, arrived_at }) => ({
      key: id,
      visitor: publicName(name, gender),
      arrivedAt: arrived_at,
    })),
  ];
  const serving = visits.flatMap(({ id, customer_name, customer_gender, served_at, salesperson_name }) =>
    served_at === null
      ? []
      : {
          key: id,
          visitor: publicName(customer_name, customer_gender),
          salesperson: salesperson_name ?? '',
          since: served_at,
        },
  );
  return { waiting: waiting.toSorted((a, b) => a.arrivedAt.localeCompare(b.arrivedAt)), serving };
}

/** Turns with a visitor of whom there is no form (yet). */
function withoutForm({ staffId, serving }: RotationPerson, salesperson: string) {
  return serving
    .filter((visit) => visit.visitId === null)
    .map((visit) => ({
      key: `${staffId}${visit.at}`,
      visitor: boardWindowTexts.visitor,
      salesperson,
      since: businessTime(new Date(visit.at)),
    }));
}
