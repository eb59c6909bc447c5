import { type VisitInput, visitInput } from '../../../../shared/contract/visits.ts';
import { visitFieldTexts, visitFormTexts } from '../../../../shared/texts/reception.ts';
import { problemsByField } from '../../../components/form/problems.ts';
import type { VisitField, VisitValues } from './visit-values.ts';

const fenPerWan = 1_000_000;
const numberFields = ['partySize', 'areaFrom', 'areaTo', 'budgetFrom', 'budgetTo'] as const;
const timeFields = ['arrivedAt', 'servedAt', 'leftAt'] as const;

/** The form as visits.register takes it; numbers that are none become NaN, which `checkVisit` names. */
export function toVisitInput(values: VisitValues): VisitInput {
  const phones = [values.phone, ...values.otherPhones.split(/[、,，;；/]/)].map((text) => text.trim());
  return {
    customerId: values.customerId,
    lateReason: values.lateReason,
    customer: {
      name: values.name,
      gender: (values.gender || null) as VisitInput['customer']['gender'],
      ageBand: values.ageBand || null,
      phones: phones.filter((text) => text !== ''),
      livesIn: values.livesIn,
      worksIn: values.worksIn,
      occupation: values.occupation,
    },
    visit: {
      visitedOn: values.visitedOn,
      arrivedAt: readTime(values.arrivedAt) ?? values.arrivedAt,
      servedAt: readTime(values.servedAt),
      leftAt: readTime(values.leftAt),
      partySize: readNumber(values.partySize) ?? Number.NaN,
      visitKind: values.visitKind as VisitInput['visit']['visitKind'],
      filledBy: values.filledBy as VisitInput['visit']['filledBy'],
      salespersonId: values.salespersonId,
      channels: [...values.channels],
      purposes: [...values.purposes],
      unitTypes: [...values.unitTypes],
      areaFrom: readNumber(values.areaFrom),
      areaTo: readNumber(values.areaTo),
      budgetFrom: toFen(values.budgetFrom),
      budgetTo: toFen(values.budgetTo),
      floor: values.floor,
      decoration: values.decoration,
      competitors: values.competitors,
      materials: [...values.materials],
      stations: [...values.stations],
      concerns: values.concerns,
      opinions: values.opinions,
      intention: (values.intention || null) as VisitInput['visit']['intention'],
      promisedContactOn: values.promisedContactOn || null,
      remarks: values.remarks,
    },
  };
}

/** What is wrong with the form before it is sent, by field. */
export function checkVisit(values: VisitValues): Partial<Record<VisitField, string>> {
  const checked = visitInput.safeParse(toVisitInput(values));
  const problems: Record<string, string> = checked.success ? {} : problemsByField(checked.error.issues);
  for (const field of numberFields) {
    const isMissing = field === 'partySize' && values[field].trim() === '';
    if (isMissing || Number.isNaN(readNumber(values[field])))
      problems[field] = visitFormTexts.wrongNumber(visitFieldTexts[field]);
  }
  for (const field of timeFields) {
    if (values[field].trim() !== '' && !/^\d\d:\d\d$/.test(readTime(values[field]) ?? '')) {
      problems[field] = visitFormTexts.wrongTime;
    }
  }
  return ofPhones(problems);
}

/** The office's problems, each at the field of the form that shows it. */
export function ofPhones(problems: Record<string, string>): Record<string, string> {
  const { phones, customerId, ...rest } = problems;
  return { ...rest, ...(phones ? { phone: phones } : {}), ...(customerId ? { phone: customerId } : {}) };
}

/** 930, 9:30 and 9：30 as 09:30, 10 as 10:00; null where nothing is typed; what is no time comes back as it is. */
export function readTime(text: string): string | null {
  const plain = text.trim().replace('：', ':');
  if (plain === '') return null;
  const parts = /^(\d{1,2}):?(\d{2})$/.exec(plain);
  if (parts) return `${parts[1]?.padStart(2, '0')}:${parts[2]}`;
  return /^\d{1,2}$/.test(plain) && Number(plain) < 24 ? `${plain.padStart(2, '0')}:00` : plain;
}

/** A typed number; null where nothing is typed, NaN where it is none. */
export function readNumber(text: string): number | null {
  const plain = text.trim();
  if (plain === '') return null;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Typed 万元 in 分. */
export function toFen(text: string): number | null {
  const wan = readNumber(text);
  return wan === null ? null : Math.round(wan * fenPerWan);
}
