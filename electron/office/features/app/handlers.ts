import { office } from '../../context.ts';
import { officeExists, readSettings } from '../settings/repository.ts';

/** What the page opens with. */
export const appHandlers = {
  status: office.app.status.handler(async ({ context: { deps } }) => {
    const exists = await officeExists(deps.db);
    const settings = await readSettings(deps);
    return {
      stage: exists ? ('ready' as const) : ('firstStart' as const),
      company: exists ? settings.company : null,
      themeColor: settings.themeColor,
      ...deps.program,
    };
  }),
};
