import { Button } from 'antd';
import type { FormRequestInput } from '../../../shared/contract/forms.ts';
import { buyerKindNames, buyerKinds } from '../../../shared/domain/purchase-checklist.ts';
import { formScreenTexts as texts } from '../../../shared/texts/forms.ts';
import { callRangeOf } from './call-range.ts';
import { CustomerChoice } from './customer-choice.tsx';
import { RangeChoice } from './range-choice.tsx';
import { blankTyped } from './typed-request.ts';
import { rangeOf } from './visit-range.ts';

/** What is open over the screen: a finished request, the survey with its fields, or a form filled by typing. */
export type OpenForm =
  { readonly request: FormRequestInput } | { readonly surveyOf: string | null } | { readonly typing: string };

interface FormChoicesProps {
  readonly formId: string;
  readonly onOpen: (form: OpenForm) => void;
}

const blankSurvey: FormRequestInput = {
  form: 'follow-up-survey',
  customerId: null,
  followedBy: null,
  date: null,
  answers: {},
  choices: {},
};

/** The ways in which one form can be printed: blank, from records, filled by typing. */
export function FormChoices({ formId, onOpen }: FormChoicesProps) {
  const open = (request: FormRequestInput): void => onOpen({ request });
  switch (formId) {
    case 'follow-up-survey':
      return (
        <>
          <CustomerChoice onChoose={(id) => onOpen({ surveyOf: id })} />
          <div className="lt-forms-card-foot">
            <Button onClick={() => open(blankSurvey)}>{texts.blank}</Button>
            <Button onClick={() => onOpen({ surveyOf: null })}>{texts.fill}</Button>
          </div>
        </>
      );
    case 'visit-register':
      return (
        <>
          <RangeChoice onChoose={(from, to) => open({ form: 'visit-register', range: rangeOf(from, to) })} />
          <div className="lt-forms-card-foot">
            <Button onClick={() => open({ form: 'visit-register', range: null })}>{texts.blank}</Button>
          </div>
        </>
      );
    case 'call-register':
      return (
        <>
          <RangeChoice
            onChoose={(from, to) => open({ form: 'call-register', range: callRangeOf(from, to) })}
          />
          <div className="lt-forms-card-foot">
            <Button onClick={() => open({ form: 'call-register', range: null })}>{texts.blank}</Button>
          </div>
        </>
      );
    case 'purchase-checklist':
      return (
        <div className="lt-forms-card-foot">
          {buyerKinds.map((buyer) => (
            <Button key={buyer} onClick={() => open({ form: 'purchase-checklist', visitId: null, buyer })}>
              {buyerKindNames[buyer]}
            </Button>
          ))}
        </div>
      );
    case 'visit-sheet':
      return (
        <>
          <RangeChoice
            onChoose={(from, to) =>
              open({ form: 'visit-sheet', visits: { of: 'range', range: rangeOf(from, to) } })
            }
          />
          <div className="lt-forms-card-foot">
            <Button onClick={() => open({ form: 'visit-sheet', visits: { of: 'blank' } })}>
              {texts.blank}
            </Button>
          </div>
        </>
      );
    case 'duty-roster':
      return (
        <div className="lt-forms-card-foot">
          <Button onClick={() => open({ form: 'duty-roster', monday: null })}>{texts.blank}</Button>
        </div>
      );
    default:
      return (
        <div className="lt-forms-card-foot">
          <Button onClick={() => open(blankTyped(formId))}>{texts.blank}</Button>
          <Button onClick={() => onOpen({ typing: formId })}>{texts.fill}</Button>
        </div>
      );
  }
}
