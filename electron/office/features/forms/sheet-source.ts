import type { z } from 'zod';
import type { visitSheetRequest } from '../../../../shared/contract/forms.ts';
import type { VisitRecord } from '../../../../shared/contract/visits.ts';
import { visitKindNames } from '../../../../shared/domain/visit-choices.ts';
import { formatRange, inTenThousands } from '../../../../shared/forms/format-range.ts';
import type { FormValues } from '../../../../shared/forms/values.ts';
import { visitSheet, type VisitSheetInput, visitSheetValues } from '../../../../shared/forms/visit-sheet.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import { visitRows } from '../visits/list-repository.ts';
import { visitRecordOf } from '../visits/record.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';
import { rangeSeqs } from './range-seqs.ts';
import { subjectsOfVisit } from './subjects.ts';

const mostSheets = 1000;

/** 客户来访登记表 as single sheets: of visits, of a range, or one blank (S-7.2.7). */
export async function sheetSource(
  context: SourceContext,
  { visits }: z.output<typeof visitSheetRequest>,
): Promise<OpenedSource> {
  const { deps, reader } = context;
  const settings = await readSettings(deps);
  const names = { companyName: settings.company, estateName: (await currentEstate(deps.db)).name };
  const description = context.edition(
    visitSheet({ channels: settings.channels, unitTypes: settings.unitTypes }),
  );
  const lay = (values: FormValues) => context.lay(description, values);
  if (visits.of === 'blank') {
    return {
      title: description.title,
      sheets: 1,
      async *forms() {
        yield lay(visitSheetValues(names));
      },
    };
  }
  const ids = visits.of === 'visits' ? visits.ids : await rangeIds(context, visits.range);
  const [only] = ids;
  const first =
    ids.length === 1 && only !== undefined ? await visitRecordOf(deps.db, reader, only) : undefined;
  return {
    title: first
      ? `${description.title}-${first.number}-${first.customer.name}`
      : formTexts.sheetsTitle(ids.length),
    sheets: ids.length,
    about: first ? subjectsOfVisit(first) : ids.map((id) => ({ kind: 'visit', id })),
    async *forms() {
      for (const id of ids)
        yield lay(visitSheetValues(toInput(names, await visitRecordOf(deps.db, reader, id))));
    },
  };
}

async function rangeIds(
  context: SourceContext,
  range: Parameters<typeof rangeSeqs>[1],
): Promise<readonly string[]> {
  const seqs = await rangeSeqs(context, range, mostSheets, formTexts.tooManySheets);
  return (await visitRows(context.deps.db, seqs)).map((row) => row.id);
}

type Names = Pick<VisitSheetInput, 'companyName' | 'estateName'>;

function toInput(names: Names, record: VisitRecord): VisitSheetInput {
  const { customer, visit } = record;
  return {
    ...names,
    date: visit.visitedOn,
    promisedContactOn: visit.promisedContactOn,
    texts: {
      number: record.number,
      salesperson: record.salespersonName ?? '',
      customerName: customer.name,
      ageBand: customer.ageBand ?? '',
      phone: customer.phones.map((phone) => phone.number).join('、'),
      partySize: String(visit.partySize),
      livesIn: customer.livesIn,
      worksIn: customer.worksIn,
      occupation: customer.occupation,
      arrivedAt: visit.arrivedAt,
      servedAt: visit.servedAt ?? '',
      leftAt: visit.leftAt ?? '',
      area: formatRange(visit.areaFrom, visit.areaTo, '㎡'),
      budget: formatRange(inTenThousands(visit.budgetFrom), inTenThousands(visit.budgetTo), '万元'),
      floor: visit.floor,
      decoration: visit.decoration,
      competitors: visit.competitors,
      concerns: visit.concerns,
      opinions: visit.opinions,
      remarks: visit.remarks,
    },
    choices: {
      gender: customer.gender === null ? [] : [customer.gender],
      visitKind: [visitKindNames[visit.visitKind]],
      channels: visit.channels,
      purposes: visit.purposes,
      unitTypes: visit.unitTypes,
      materials: visit.materials,
      stations: visit.stations,
      intention: visit.intention === null ? [] : [visit.intention],
      filledBy: [visit.filledBy === 'customer' ? '客户' : '销售人员'],
    },
  };
}
