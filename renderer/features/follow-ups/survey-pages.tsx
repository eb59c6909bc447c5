import { Segmented } from 'antd';
import { useState } from 'react';
import { followUpScreenTexts as texts } from '../../../shared/texts/follow-ups.ts';
import type { FormStore } from '../../components/form/form-store.ts';
import { SurveyQuestions } from '../forms/survey-fields.tsx';
import type { SurveyChoices, SurveyTexts } from '../forms/survey-request.ts';

const pages = [
  { value: 1 as const, label: texts.pages.first },
  { value: 2 as const, label: texts.pages.later },
];

interface SurveyPagesProps {
  readonly answers: FormStore<SurveyTexts>;
  readonly choices: FormStore<SurveyChoices>;
}

/** Both pages of 客户跟踪调查表: the first follow-up, and the later ones. */
export function SurveyPages({ answers, choices }: SurveyPagesProps) {
  const [page, setPage] = useState<1 | 2>(1);
  return (
    <>
      <Segmented aria-label={texts.page} options={pages} value={page} onChange={setPage} />
      <div className="lt-survey-questions">
        <SurveyQuestions page={page} texts={answers} choices={choices} />
      </div>
    </>
  );
}
