import type { VisitRecord } from '../../../../shared/contract/visits.ts';
import { businessDate, businessTime } from '../../../../shared/domain/business-date.ts';
import { formatPhone } from '../../../../shared/domain/phone.ts';
import { filledByNames, intentionNames, visitKindNames } from '../../../../shared/domain/visit-choices.ts';
import { kioskDeskTexts } from '../../../../shared/texts/kiosk.ts';
import { visitFieldTexts as fields, visitRecordTexts as texts } from '../../../../shared/texts/reception.ts';
import { wan } from '../visit-form/values-of-record.ts';
import { range } from '../wants-line.ts';

export interface RecordLine {
  readonly label: string;
  readonly text: string;
  readonly wide?: boolean;
}
interface RecordGroup {
  readonly title: string;
  readonly lines: readonly RecordLine[];
}

/** The lines of a visit that hold something, in the order of its form. */
export function recordGroups(record: VisitRecord): readonly RecordGroup[] {
  return [
    { title: texts.groups.main, lines: visitLines(record) },
    { title: texts.groups.customer, lines: customerLines(record) },
    { title: texts.groups.wants, lines: wantsLines(record) },
    { title: texts.groups.opinions, lines: opinionLines(record) },
  ]
    .map((group) => ({ ...group, lines: group.lines.filter((line) => line.text !== '') }))
    .filter((group) => group.lines.length > 0);
}

/** An instant (UTC ISO) as local date and minute. */
export function localMinute(iso: string): string {
  const at = new Date(iso);
  return `${businessDate(at)} ${businessTime(at)}`;
}

function visitLines({ visit, salespersonName, lateReason, selfRegistered }: VisitRecord): RecordLine[] {
  return [
    { label: fields.visitedOn, text: visit.visitedOn },
    { label: fields.lateReason, text: lateReason ?? '' },
    { label: fields.visitKind, text: visitKindNames[visit.visitKind] },
    { label: fields.arrivedAt, text: visit.arrivedAt },
    { label: fields.servedAt, text: visit.servedAt ?? '' },
    { label: fields.leftAt, text: visit.leftAt ?? '' },
    { label: fields.partySize, text: String(visit.partySize) },
    { label: fields.salespersonId, text: salespersonName ?? '' },
    { label: fields.intention, text: visit.intention ? intentionNames[visit.intention] : '' },
    { label: fields.filledBy, text: filledByNames[visit.filledBy] },
    {
      label: kioskDeskTexts.visitMarkLabel,
      text: selfRegistered
        ? kioskDeskTexts.visitMark(localMinute(selfRegistered.at), selfRegistered.consentVersion)
        : '',
    },
    { label: fields.channels, text: visit.channels.join('、') },
    { label: fields.materials, text: visit.materials.join('、') },
    { label: fields.stations, text: visit.stations.join('、') },
  ];
}

function customerLines({ customer }: VisitRecord): RecordLine[] {
  return [
    { label: fields.name, text: customer.name },
    { label: fields.gender, text: customer.gender ?? '' },
    { label: fields.phone, text: customer.phones.map((phone) => formatPhone(phone.number)).join('、') },
    { label: texts.owner, text: customer.ownerName ?? '' },
    { label: fields.ageBand, text: customer.ageBand ?? '' },
    { label: fields.occupation, text: customer.occupation },
    { label: fields.livesIn, text: customer.livesIn },
    { label: fields.worksIn, text: customer.worksIn },
  ];
}

function wantsLines({ visit }: VisitRecord): RecordLine[] {
  return [
    { label: fields.purposes, text: visit.purposes.join('、') },
    { label: fields.unitTypes, text: visit.unitTypes.join('、') },
    { label: texts.areaLine, text: range(visit.areaFrom, visit.areaTo, fields.area) },
    { label: texts.budgetLine, text: range(wan(visit.budgetFrom), wan(visit.budgetTo), fields.budget) },
    { label: fields.floor, text: visit.floor },
    { label: fields.decoration, text: visit.decoration },
  ];
}

function opinionLines({ visit }: VisitRecord): RecordLine[] {
  return [
    { label: fields.concerns, text: visit.concerns, wide: true },
    { label: fields.opinions, text: visit.opinions, wide: true },
    { label: fields.competitors, text: visit.competitors, wide: true },
    { label: fields.promisedContactOn, text: visit.promisedContactOn ?? '' },
    { label: fields.remarks, text: visit.remarks, wide: true },
  ];
}
