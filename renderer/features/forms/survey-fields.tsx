import { followUpSurveyQuestions, type SurveyQuestion } from '../../../shared/forms/follow-up-survey.ts';
import { formScreenTexts } from '../../../shared/texts/forms.ts';
import { ChoiceField, ChoicesField } from '../../components/form/choice-field.tsx';
import { DateField } from '../../components/form/date-field.tsx';
import type { FormStore } from '../../components/form/form-store.ts';
import { TextField } from '../../components/form/text-field.tsx';
import type { SurveyChoices, SurveyTexts } from './survey-request.ts';

interface SurveyFieldsProps {
  readonly texts: FormStore<SurveyTexts>;
  readonly choices: FormStore<SurveyChoices>;
}

/** Every question of the survey, to be answered by typing and picking. */
export function SurveyFields({ texts, choices }: SurveyFieldsProps) {
  return (
    <div className="lt-forms-fields">
      <p className="lt-muted">{formScreenTexts.answers}</p>
      <TextField store={texts} name="followedBy" label={formScreenTexts.followedBy} />
      <DateField store={texts} name="date" label={formScreenTexts.date} />
      <h3>{formScreenTexts.firstPage}</h3>
      <SurveyQuestions page={1} texts={texts} choices={choices} />
      <h3>{formScreenTexts.laterPage}</h3>
      <SurveyQuestions page={2} texts={texts} choices={choices} />
    </div>
  );
}

/** The questions of one page. */
export function SurveyQuestions({ page, texts, choices }: SurveyFieldsProps & { page: 1 | 2 }) {
  return followUpSurveyQuestions
    .filter((question) => question.page === page)
    .map((question) => <Question key={question.key} question={question} texts={texts} choices={choices} />);
}

function Question({ question, texts, choices }: SurveyFieldsProps & { question: SurveyQuestion }) {
  const { key, label, options, several } = question;
  if (!options) return <TextField store={texts} name={key} label={label} rows={2} />;
  const picks = options.map((option) => ({ value: option, label: option }));
  if (several) return <ChoicesField store={choices} name={key} label={label} choices={picks} />;
  return <ChoiceField store={texts} name={key} label={label} choices={picks} />;
}
