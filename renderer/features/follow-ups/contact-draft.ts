import type { DraftForm } from '../../components/draft/read-draft.ts';
import type { SurveyChoices, SurveyTexts } from '../forms/survey-request.ts';
import { type ContactValues, surveyFields } from './contact-values.ts';

/** A contact as typed: the contact itself, and the survey's answers by question. */
export interface TypedContact {
  readonly contact: ContactValues;
  readonly answers: SurveyTexts;
  readonly choices: SurveyChoices;
}

/** An empty contact at the given local date and time. */
export function blankContact(on: string, at: string): ContactValues {
  return { on, at, way: '电话', reached: 'yes', lateReason: '', remarks: '' };
}

/** How a contact with the customer is kept while nobody has saved it; the office ends it with the record. */
export function contactDraft(customerId: string): DraftForm<TypedContact> {
  const { texts, choices } = surveyFields(null);
  return {
    kind: `contact:${customerId}`,
    blank: { contact: blankContact('', ''), answers: texts, choices },
    ids: [],
    isBlank: isBlankContact,
  };
}

/** Day, time, way and result are there from the start; they alone make no contact. */
function isBlankContact({ contact, answers, choices }: TypedContact): boolean {
  const typed = [contact.remarks, contact.lateReason, ...Object.values(answers)];
  return typed.every((text) => text === '') && Object.values(choices).every((chosen) => chosen.length === 0);
}
