import { followUpSurvey } from './follow-up-survey.ts';
import { visitRegister } from './visit-register.ts';
import { visitSheet } from './visit-sheet.ts';

/** The forms of the office by id, in the order in which they are offered. */
export const formIds = [followUpSurvey.id, visitRegister.id, visitSheet().id] as const;
