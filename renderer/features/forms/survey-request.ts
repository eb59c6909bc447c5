import type { FormRequestInput } from '../../../shared/contract/forms.ts';
import { followUpSurveyQuestions } from '../../../shared/forms/follow-up-survey.ts';

/** Typed answers and single choices by question, with `followedBy` and `date` beside them. */
export type SurveyTexts = Record<string, string>;
export type SurveyChoices = Record<string, readonly string[]>;

export function startValues(date: string): SurveyTexts {
  const single = followUpSurveyQuestions.filter((question) => question.several !== true);
  return { followedBy: '', date, ...Object.fromEntries(single.map((question) => [question.key, ''])) };
}

export function startChoices(): SurveyChoices {
  const several = followUpSurveyQuestions.filter((question) => question.several === true);
  return Object.fromEntries(several.map((question) => [question.key, []]));
}

/** What the office is asked to draw; what is empty is left for writing by hand. */
export function requestOf(
  customerId: string | null,
  texts: SurveyTexts,
  chosen: SurveyChoices,
): FormRequestInput {
  const answers: Record<string, string> = {};
  const choices: Record<string, string[]> = {};
  for (const { key, options, several } of followUpSurveyQuestions) {
    const text = texts[key] ?? '';
    if (several) choices[key] = [...(chosen[key] ?? [])];
    else if (text !== '' && options) choices[key] = [text];
    else if (text !== '') answers[key] = text;
  }
  const { followedBy = '', date = '' } = texts;
  return {
    form: 'follow-up-survey',
    customerId,
    followedBy: followedBy === '' ? null : followedBy,
    date: date === '' ? null : date,
    answers,
    choices,
  };
}
