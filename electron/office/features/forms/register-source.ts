import type { z } from 'zod';
import type { visitRegisterRequest } from '../../../../shared/contract/forms.ts';
import type { VisitFilter } from '../../../../shared/contract/visits.ts';
import {
  visitRegister,
  type VisitRegisterRow,
  visitRegisterValues,
} from '../../../../shared/forms/visit-register.ts';
import { chineseDate } from '../../../../shared/domain/business-date.ts';
import { seesPhones, showPhones } from '../../../../shared/domain/phone-view.ts';
import { visitKindNames } from '../../../../shared/domain/visit-choices.ts';
import { formatRange, inTenThousands } from '../../../../shared/forms/format-range.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { phonesOf } from '../customers/repository.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import { type ListedVisit, visitRows } from '../visits/list-repository.ts';
import { parseExtra } from '../visits/row.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';
import { rangeSeqs } from './range-seqs.ts';

const mostRows = 5000;
const rowsAtOnce = 500;

/** 客户来访登记表 as a list of a range, or blank. */
export async function registerSource(
  context: SourceContext,
  { range }: z.output<typeof visitRegisterRequest>,
): Promise<OpenedSource> {
  const { deps, reader } = context;
  const form = context.edition(visitRegister);
  const seqs = range === null ? [] : await rangeSeqs(context, range, mostRows, formTexts.tooManyRows);
  const rows: ListedVisit[] = [];
  for (let at = 0; at < seqs.length; at += rowsAtOnce) {
    rows.push(...(await visitRows(deps.db, seqs.slice(at, at + rowsAtOnce))));
  }
  const values = visitRegisterValues({
    companyName: (await readSettings(deps)).company,
    estateName: (await currentEstate(deps.db)).name,
    ...(range && { preparedBy: reader.name, ...days(range.filter, rows) }),
    visits: await toRegisterRows(context, rows),
  });
  return {
    title: form.title,
    sheets: 1,
    async *forms() {
      yield context.lay(form, values);
    },
  };
}

/** The days asked for; where an end is open, the first or last day that has a visit. */
function days(filter: VisitFilter, rows: readonly ListedVisit[]): { from?: string; to?: string } {
  const visited = rows.map((row) => row.visited_on).toSorted();
  const from = filter.from ?? visited[0];
  const to = filter.to ?? visited.at(-1);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

async function toRegisterRows(
  { deps, reader }: SourceContext,
  rows: readonly ListedVisit[],
): Promise<readonly VisitRegisterRow[]> {
  const phones = await phonesOf(deps.db, [...new Set(rows.map((row) => row.customer_seq))]);
  return rows.map((row) => {
    const own = phones.get(row.customer_seq) ?? [];
    const shown = showPhones(own, seesPhones(reader, row.owner_seq));
    return toRegisterRow(
      row,
      shown.map((phone) => phone.number),
    );
  });
}

function toRegisterRow(row: ListedVisit, phones: readonly string[]): VisitRegisterRow {
  const extra = parseExtra(row.details);
  const area = formatRange(extra.areaFrom, extra.areaTo, '㎡');
  return {
    number: row.number,
    visitedAt: `${chineseDate(row.visited_on)}\n${row.arrived_at}`,
    customerName: row.customer_name,
    gender: row.gender ?? '',
    phone: phones.join('\n'),
    visitKind: row.visit_kind === 'return' ? visitKindNames.return : visitKindNames.first,
    partySize: String(row.party_size),
    channels: extra.channels.join('、'),
    wants: [extra.unitTypes.join('、'), area].filter((text) => text !== '').join(' '),
    budget: formatRange(inTenThousands(extra.budgetFrom), inTenThousands(extra.budgetTo), '万'),
    intention: row.intention ?? '',
    salesperson: row.salesperson_name ?? '',
    remarks: extra.remarks,
    floor: extra.floor,
    decoration: extra.decoration,
    purposes: extra.purposes.join('、'),
    materials: extra.materials.join('、'),
    competitors: extra.competitors,
    concerns: extra.concerns,
    opinions: extra.opinions,
  };
}
