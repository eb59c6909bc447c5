import type { z } from 'zod';
import type { DayEntry } from '../../../../shared/contract/daily-checks.ts';
import type { dailyCheckRequest } from '../../../../shared/contract/forms.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { mayCall } from '../../../../shared/domain/permissions.ts';
import { dailyCheck } from '../../../../shared/forms/typed/daily-check.ts';
import { typedValues } from '../../../../shared/forms/typed/typed-form.ts';
import { dailyCheckTexts as texts } from '../../../../shared/texts/daily-checks.ts';
import { failure } from '../../failures.ts';
import { findCheck } from '../daily-checks/repository.ts';
import { dayCheckOf, type SignedSheet } from '../daily-checks/sheet.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';

/** 每日检查表 of a day, as it was signed; unsigned, as it stands now (S-7.4.3). */
export async function dailyCheckSource(
  context: SourceContext,
  { day }: z.output<typeof dailyCheckRequest>,
): Promise<OpenedSource> {
  const { deps, reader } = context;
  if (!mayCall('dailyChecks.day', reader.roles)) throw failure('FORBIDDEN');
  const estate = await currentEstate(deps.db);
  const stored = await findCheck(deps.db, estate.seq, day);
  const today = businessDate(deps.clock.now());
  const sheet: SignedSheet = stored
    ? (JSON.parse(stored.sheet) as SignedSheet)
    : await dayCheckOf(deps.db, { estateSeq: estate.seq, day, today });
  const form = context.edition(dailyCheck.description);
  const frame = { companyName: (await readSettings(deps)).company, estateName: estate.name };
  const values = typedValues(dailyCheck, frame, {
    texts: {
      date: day,
      calls: `${sheet.calls} 条`,
      visits: `${sheet.visits} 条`,
      service: stored?.service ?? '',
      supervisor: stored?.signer_name ?? '',
      signedOn: stored ? businessDate(new Date(stored.signed_at)) : '',
    },
    choices: {},
    rows: { entries: sheet.entries.map(toRow) },
  });
  return {
    title: `${form.title}-${day}`,
    sheets: 1,
    async *forms() {
      yield context.lay(form, values);
    },
  };
}

function toRow(entry: SignedSheet['entries'][number]): Record<string, string> {
  return {
    number: entry.number,
    kind: texts.kinds[entry.kind],
    salesperson: entry.salespersonName ?? '',
    finding: entry.findings.map(({ text }) => text).join('；') || texts.noFinding,
    state: texts.states[entry.state],
    remarks: remarksOf(entry.check),
  };
}

function remarksOf(check: DayEntry['check']): string {
  if (check === null) return '';
  const to = check.toName === null ? '' : `退${check.toName}：`;
  return [check.note === '' ? '' : `${to}${check.note}`, check.answer].filter(Boolean).join('；');
}
