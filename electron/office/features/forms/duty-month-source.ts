import type { z } from 'zod';
import type { dutyMonthRequest } from '../../../../shared/contract/forms.ts';
import { addDays } from '../../../../shared/domain/business-date.ts';
import { dutyMonth, type DutyMonthInput, dutyMonthValues } from '../../../../shared/forms/duty-month.ts';
import { rosterMonthTexts as texts } from '../../../../shared/texts/roster-month.ts';
import { failure } from '../../failures.ts';
import { listDuties } from '../roster/duties.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';

/** The published duties of a month: everybody's with the statement behind, or one person's. REFUSED where there are none. */
export async function dutyMonthSource(
  context: SourceContext,
  { month, staffId }: z.output<typeof dutyMonthRequest>,
): Promise<OpenedSource> {
  const { db } = context.deps;
  const from = `${month}-01`;
  const to = addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1);
  const duties = await listDuties(db, from, to, staffId);
  if (duties.length === 0) throw failure('REFUSED', texts.nothing);
  const input: DutyMonthInput = {
    companyName: (await readSettings(context.deps)).company,
    estateName: (await currentEstate(db)).name,
    month,
    duties,
    person: staffId === null ? null : (duties.at(-1)?.staffName ?? ''),
  };
  const form = context.edition(dutyMonth(input));
  return {
    title: [form.title, month, input.person].filter(Boolean).join('-'),
    sheets: 1,
    async *forms() {
      yield context.lay(form, dutyMonthValues(input));
    },
  };
}
