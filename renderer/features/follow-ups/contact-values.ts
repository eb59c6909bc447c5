import type { ContactInput, Survey } from '../../../shared/contract/follow-ups.ts';
import { followUpSurveyQuestions } from '../../../shared/forms/follow-up-survey.ts';
import {
  requestOf,
  startChoices,
  startValues,
  type SurveyChoices,
  type SurveyTexts,
} from '../forms/survey-request.ts';

/** The contact form as typed; `reached` is 'yes', 'no' or ''. */
export interface ContactValues {
  readonly on: string;
  readonly at: string;
  readonly way: string;
  readonly reached: string;
  readonly lateReason: string;
  readonly remarks: string;
}

/** A stored survey as the fields of its questions. */
export function surveyFields(survey: Survey | null): { texts: SurveyTexts; choices: SurveyChoices } {
  const texts = startValues('');
  const choices = startChoices();
  for (const { key, options, several } of followUpSurveyQuestions) {
    const chosen = survey?.choices[key] ?? [];
    if (several) choices[key] = chosen;
    else texts[key] = options ? (chosen[0] ?? '') : (survey?.answers[key] ?? '');
  }
  return { texts, choices };
}

/** The fields as a survey; null where nothing was answered. */
export function toSurvey(texts: SurveyTexts, chosen: SurveyChoices): Survey | null {
  const request = requestOf(null, texts, chosen);
  if (request.form !== 'follow-up-survey') return null;
  const choices = Object.fromEntries(Object.entries(request.choices).filter(([, words]) => words.length > 0));
  const { answers } = request;
  return Object.keys(answers).length + Object.keys(choices).length === 0 ? null : { answers, choices };
}

/** The form as followUps.record takes it. */
export function toContactInput(
  customerId: string,
  values: ContactValues,
  survey: Survey | null,
): ContactInput {
  const reached = values.reached === 'yes';
  return {
    customerId,
    on: values.on,
    at: values.at,
    way: values.way as ContactInput['way'],
    reached,
    survey: reached ? survey : null,
    remarks: values.remarks,
    lateReason: values.lateReason,
  };
}
