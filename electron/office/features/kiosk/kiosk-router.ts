import { implement } from '@orpc/server';
import { kioskContract } from '../../../../shared/contract/kiosk.ts';
import { kioskRefusals } from '../../../../shared/texts/kiosk.ts';
import type { OfficeContext } from '../../context.ts';
import { failure } from '../../failures.ts';
import { refuseUnknownFields } from '../../refuse-unknown-fields.ts';
import { currentEstate, officeExists, readSettings } from '../settings/repository.ts';
import { currentConsent } from './consent-repository.ts';
import { submitEntry } from './submit.ts';
import { takeOver } from './take-over.ts';
import { kioskTakers } from './takers.ts';

const kiosk = implement(kioskContract).$context<OfficeContext>();

/** All that a port of the kiosk reaches: there is no other procedure behind it, whatever the page asks for. */
export const kioskRouter = kiosk.use(refuseUnknownFields).router({
  open: kiosk.open.handler(async ({ context: { deps } }) => {
    if (!(await officeExists(deps.db))) {
      // Nobody could end it with a PIN.
      await deps.host.endKiosk();
      throw failure('REFUSED', kioskRefusals.noOffice);
    }
    const { company, themeColor, channels } = await readSettings(deps);
    const { version, text } = await currentConsent(deps.db);
    const { name } = await currentEstate(deps.db);
    return { company, estateName: name, themeColor, channels, consent: { version, text } };
  }),

  submit: kiosk.submit.handler(async ({ input, context: { deps } }) => {
    await submitEntry(deps, input);
    return { ok: true as const };
  }),

  takers: kiosk.takers.handler(({ context: { deps } }) => kioskTakers(deps)),

  takeOver: kiosk.takeOver.handler(async ({ input, context: { deps } }) => {
    await takeOver(deps, input);
    return { ok: true as const };
  }),
});
