import type { DraftForm } from '../../../components/draft/read-draft.ts';
import type { Choice } from '../../../components/form/choice-chips.tsx';

/** The visit form as typed: every value a text or a list of texts, '' where nothing is. Budgets in 万元. */
export interface VisitValues {
  readonly customerId: string | null;
  /** 自助登记: the visitor's own entry that stands in the form. */
  readonly selfRegistrationId: string | null;
  readonly phone: string;
  readonly otherPhones: string;
  readonly name: string;
  readonly gender: string;
  readonly ageBand: string;
  readonly livesIn: string;
  readonly worksIn: string;
  readonly occupation: string;
  readonly visitedOn: string;
  /** 补登: why the visit is entered on a later day. */
  readonly lateReason: string;
  readonly arrivedAt: string;
  readonly servedAt: string;
  readonly leftAt: string;
  readonly partySize: string;
  readonly visitKind: string;
  readonly filledBy: string;
  readonly salespersonId: string | null;
  readonly channels: readonly string[];
  readonly purposes: readonly string[];
  readonly unitTypes: readonly string[];
  readonly areaFrom: string;
  readonly areaTo: string;
  readonly budgetFrom: string;
  readonly budgetTo: string;
  readonly floor: string;
  readonly decoration: string;
  readonly competitors: string;
  readonly materials: readonly string[];
  readonly stations: readonly string[];
  readonly concerns: string;
  readonly opinions: string;
  readonly intention: string;
  readonly promisedContactOn: string;
  readonly remarks: string;
}
export type VisitField = keyof VisitValues;

const nothing: readonly string[] = [];

/** An empty form for a visit that begins at the given local date and time. */
export function blankVisit(on: string, at: string): VisitValues {
  return {
    customerId: null,
    selfRegistrationId: null,
    phone: '',
    otherPhones: '',
    name: '',
    gender: '',
    ageBand: '',
    livesIn: '',
    worksIn: '',
    occupation: '',
    visitedOn: on,
    lateReason: '',
    arrivedAt: at,
    servedAt: '',
    leftAt: '',
    partySize: '1',
    visitKind: 'first',
    filledBy: 'customer',
    salespersonId: null,
    channels: nothing,
    purposes: nothing,
    unitTypes: nothing,
    areaFrom: '',
    areaTo: '',
    budgetFrom: '',
    budgetTo: '',
    floor: '',
    decoration: '',
    competitors: '',
    materials: nothing,
    stations: nothing,
    concerns: '',
    opinions: '',
    intention: '',
    promisedContactOn: '',
    remarks: '',
  };
}

/** Date and arrival are there from the start; they alone make no visit. */
const setByItself: ReadonlySet<VisitField> = new Set([
  'visitedOn',
  'arrivedAt',
  'customerId',
  'selfRegistrationId',
]);

/** Whether nobody has typed anything yet. */
export function isBlank(values: VisitValues): boolean {
  const blank = blankVisit('', '');
  return (Object.keys(blank) as VisitField[]).every(
    (field) => setByItself.has(field) || String(values[field] ?? '') === String(blank[field] ?? ''),
  );
}

/** How the form is kept while nobody has saved it. */
export const visitDraft: DraftForm<VisitValues> = {
  kind: 'visit',
  blank: blankVisit('', ''),
  ids: ['customerId', 'salespersonId', 'selfRegistrationId'],
  isBlank,
};

/** Texts as choices that are called what they are. */
export function choicesOf(texts: readonly string[]): readonly Choice[] {
  return texts.map((text) => ({ value: text, label: text }));
}
