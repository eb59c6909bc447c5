import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { Suspense, useState } from 'react';
import type { ContactRecord } from '../../../shared/contract/follow-ups.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { followUpScreenTexts as texts } from '../../../shared/texts/follow-ups.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useForm } from '../../components/form/use-form.ts';
import { useReturnFocus } from '../../components/use-return-focus.ts';
import { VoidButton } from '../../components/void-button.tsx';
import { useSay } from '../../components/use-say.ts';
import { surveyFields, toSurvey } from './contact-values.ts';
import { SurveyPages } from './survey-pages.tsx';
import { FormDialog } from '../forms/lazy-dialogs.ts';
import './follow-ups.css';

/** A recorded contact with its survey, to be filled, corrected and printed filled. */
export default function SurveyOfContact({ id, onClose }: { id: string; onClose: () => void }) {
  const { queries } = useOffice();
  const query = useQuery({
    ...queries.followUps.contact.queryOptions({ input: { id } }),
    staleTime: 0,
    gcTime: 0,
  });
  if (query.data) return <SurveyDialog contact={query.data} onClose={onClose} />;
  return <LoadFailure error={query.error} retry={() => void query.refetch()} />;
}

function SurveyDialog({ contact, onClose }: { contact: ContactRecord; onClose: () => void }) {
  useReturnFocus();
  const { client, cache } = useOffice();
  const say = useSay();
  const mayFill = useMay('followUps.fillSurvey') && contact.reached && !contact.voided;
  // The task that a wrongly recorded contact had done is owed again.
  const mayVoid = useMay('followUps.void') && contact.mayVoid && !contact.voided;
  const [printing, setPrinting] = useState(false);
  const answers = useForm(() => surveyFields(contact.survey).texts);
  const choices = useForm(() => surveyFields(contact.survey).choices);
  const typed = () => toSurvey(answers.values(), choices.values()) ?? { answers: {}, choices: {} };
  const save = useMutation({
    mutationFn: () =>
      client.followUps.fillSurvey({ id: contact.id, version: contact.version, survey: typed() }),
    onSuccess: () => {
      say.done(texts.surveySaved);
      onClose();
    },
    onError: say.failure,
    onSettled: () => refresh(cache, 'followUps'),
  });
  const request = {
    form: 'follow-up-survey' as const,
    customerId: contact.customerId,
    followedBy: contact.staffName,
    date: contact.on,
    ...typed(),
  };
  return (
    <Modal
      open
      centered
      width={860}
      title={texts.surveyTitle(contact.customerName)}
      onCancel={onClose}
      footer={
        <>
          {mayVoid ? (
            <VoidButton
              texts={texts}
              voidIt={(reason) => client.followUps.void({ id: contact.id, version: contact.version, reason })}
              onVoided={() => {
                refresh(cache, 'followUps');
                say.done(texts.voidDone);
                onClose();
              }}
            />
          ) : null}
          <Button onClick={() => setPrinting(true)}>{texts.print}</Button>
          {mayFill ? (
            <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
              {appTexts.save}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="lt-contact-form">
        <p>
          {contact.on} {contact.at} {contact.way} {contact.reached ? texts.reached : texts.notReached}{' '}
          {contact.staffName}
        </p>
        {contact.voided ? <Alert showIcon type="warning" title={texts.voided} /> : null}
        {contact.remarks ? <p>{contact.remarks}</p> : null}
        {contact.reached ? <SurveyPages answers={answers} choices={choices} /> : null}
      </div>
      {printing ? (
        <Suspense fallback={null}>
          <FormDialog request={request} onClose={() => setPrinting(false)} />
        </Suspense>
      ) : null}
    </Modal>
  );
}
