import { mayCall } from '../../../../shared/domain/permissions.ts';
import type { OfficeDeps } from '../../deps.ts';
import { peopleWithPin } from '../session/repository.ts';

/**
 * Who may end the kiosk with his PIN: whoever may start it. An administrator's PIN opens everything and is better not
 * typed before visitors, so administrators are left out wherever somebody else can do it.
 */
export async function kioskTakers({ db }: OfficeDeps) {
  const people = (await peopleWithPin(db)).filter((one) => mayCall('kioskMode.start', one.roles));
  const plain = people.filter((one) => !one.roles.includes('administrator'));
  return (plain.length > 0 ? plain : people).map(({ id, name }) => ({ id, name }));
}
