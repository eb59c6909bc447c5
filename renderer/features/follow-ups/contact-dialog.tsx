import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { businessTime } from '../../../shared/domain/business-date.ts';
import { contactWays } from '../../../shared/domain/contact-choices.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { followUpScreenTexts as texts } from '../../../shared/texts/follow-ups.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { DraftNotice } from '../../components/draft/draft-notice.tsx';
import { useDraft } from '../../components/draft/use-draft.ts';
import { ChoiceField } from '../../components/form/choice-field.tsx';
import { DateField } from '../../components/form/date-field.tsx';
import type { FormStore } from '../../components/form/form-store.ts';
import { joinStores } from '../../components/form/join-stores.ts';
import { LateReasonField } from '../../components/form/late-reason-field.tsx';
import { onFormKeyDown } from '../../components/form/move-focus.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { TextField } from '../../components/form/text-field.tsx';
import { useForm, useValue } from '../../components/form/use-form.ts';
import { timeNow, today } from '../../components/use-today.ts';
import { useReturnFocus } from '../../components/use-return-focus.ts';
import { useSay } from '../../components/use-say.ts';
import { blankContact, contactDraft, type TypedContact } from './contact-draft.ts';
import { type ContactValues, surveyFields, toContactInput, toSurvey } from './contact-values.ts';
import { SurveyPages } from './survey-pages.tsx';
import './follow-ups.css';

const ways = contactWays.map((way) => ({ value: way, label: way }));
const results = [
  { value: 'yes', label: texts.reached },
  { value: 'no', label: texts.notReached },
];

interface ContactDialogProps {
  readonly customerId: string;
  readonly customerName: string;
  readonly onClose: () => void;
}

/** Records a contact with a customer (S-7.2.12); once reached, the survey GFP19-1-F1 is filled below. */
export default function ContactDialog({ customerId, customerName, onClose }: ContactDialogProps) {
  useReturnFocus();
  const { client, cache } = useOffice();
  const say = useSay();
  const store = useForm(() => blankContact(today(), timeNow()));
  const answers = useForm(() => surveyFields(null).texts);
  const choices = useForm(() => surveyFields(null).choices);
  const [draft] = useState(() => contactDraft(customerId));
  const [typed] = useState(() => joinStores<TypedContact>({ contact: store, answers, choices }));
  const { keeper, restored, forgetRestored } = useDraft(typed, draft);
  const save = useMutation({
    mutationFn: async () => {
      await keeper.hold();
      return client.followUps.record(
        toContactInput(customerId, store.values(), toSurvey(answers.values(), choices.values())),
      );
    },
    onSuccess: () => {
      keeper.ended();
      say.done(texts.saved);
      onClose();
    },
    onError: (error) => {
      keeper.touch();
      const problems = problemsByField(presentError(error).problems);
      store.setProblems(problems);
      if (Object.keys(problems).length === 0) say.failure(error);
    },
    onSettled: () => refresh(cache, 'followUps'),
  });
  const giveUp = (): void => {
    typed.reset({ ...draft.blank, contact: blankContact(today(), timeNow()) });
    forgetRestored();
    void keeper.discard().catch(() => undefined);
  };
  const submit = (): void => {
    if (!save.isPending) save.mutate();
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' && event.ctrlKey) submit();
    else onFormKeyDown(event);
  };
  return (
    <Modal
      open
      centered
      width={860}
      title={texts.recordTitle(customerName)}
      okText={texts.save}
      cancelText={appTexts.cancel}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      {restored ? (
        <DraftNotice
          title={texts.draftRestored(businessTime(new Date(restored.updatedAt)))}
          giveUp={texts.draftDiscard}
          onGiveUp={giveUp}
        />
      ) : null}
      <div className="lt-contact-form" data-form onKeyDown={onKeyDown} role="group">
        <div className="lt-form-grid">
          <DateField store={store} name="on" label={texts.on} meant="back" required className="lt-span-3" />
          <TextField store={store} name="at" label={texts.at} required className="lt-span-3" />
          <ChoiceField
            store={store}
            name="way"
            label={texts.way}
            choices={ways}
            required
            className="lt-span-6"
          />
          <ChoiceField
            store={store}
            name="reached"
            label={texts.reachedLabel}
            choices={results}
            required
            className="lt-span-4"
          />
          <TextField store={store} name="remarks" label={texts.remarks} className="lt-span-8" />
          <LateReasonField store={store} name="lateReason" day="on" hint={texts.lateReasonHint} />
        </div>
        <SurveyWhenReached store={store}>
          <h3>{texts.survey}</h3>
          <SurveyPages answers={answers} choices={choices} />
        </SurveyWhenReached>
      </div>
    </Modal>
  );
}

function SurveyWhenReached({
  store,
  children,
}: {
  store: FormStore<ContactValues>;
  children: React.ReactNode;
}) {
  return useValue(store, 'reached') === 'yes' ? children : null;
}
