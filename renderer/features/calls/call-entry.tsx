import { Alert, App, Button } from 'antd';
import { useRef } from 'react';
import { businessTime } from '../../../shared/domain/business-date.ts';
import { callFormTexts as texts } from '../../../shared/texts/calls.ts';
import { presentError } from '../../api/present-error.ts';
import { DraftNotice } from '../../components/draft/draft-notice.tsx';
import { useDraft } from '../../components/draft/use-draft.ts';
import { focusNamed, onFormKeyDown } from '../../components/form/move-focus.ts';
import { useForm } from '../../components/form/use-form.ts';
import { timeNow, today } from '../../components/use-today.ts';
import { CallFields, CallSections } from './call-fields.tsx';
import { CallTimer, startTimer } from './call-timer.tsx';
import { blankCall, callDraft, isBlankCall } from './call-values.ts';
import { CallerField } from './caller-field.tsx';
import { Greeting } from './greeting.tsx';
import { useRegisterCall } from './use-register-call.ts';

/** The form of a call, by keyboard alone: number, Enter, the questions, the invitation, Ctrl+Enter. */
export function CallEntry() {
  const form = useRef<HTMLDivElement>(null);
  const { modal } = App.useApp();
  const store = useForm(() => blankCall(today(), timeNow()));
  const { keeper, restored, forgetRestored } = useDraft(store, callDraft);
  const startAnew = (): void => {
    store.reset(blankCall(today(), timeNow()));
    forgetRestored();
  };
  const { save, saving, savedNumber, error } = useRegisterCall({ store, keeper, form, startAnew });
  const giveUp = (): void => {
    startAnew();
    void keeper.discard().catch(() => undefined);
    focusNamed(form.current, 'phone');
  };
  const askGiveUp = (): void => {
    if (isBlankCall(store.values())) return giveUp();
    void modal.confirm({
      title: texts.discardTitle,
      content: texts.discardText,
      okText: texts.clear,
      cancelText: texts.discardKeep,
      onOk: giveUp,
    });
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation();
      askGiveUp();
    } else onFormKeyDown(event);
  };
  const onFirstKey = (): void => {
    if (!isBlankCall(store.values())) return;
    store.merge({ calledOn: today(), calledAt: timeNow() });
    if (store.values().timerSince === '') startTimer(store);
  };
  return (
    <section className="lt-panel lt-entry" ref={form} data-form onKeyDown={onKeyDown} aria-label={texts.save}>
      {restored ? (
        <DraftNotice
          title={texts.draftRestored(businessTime(new Date(restored.updatedAt)))}
          giveUp={texts.draftDiscard}
          onGiveUp={giveUp}
        />
      ) : null}
      <div className="lt-entry-body">
        <Greeting />
        <div className="lt-form-grid">
          <CallerField
            store={store}
            onAccepted={() => focusNamed(form.current, 'callerName')}
            onFirstKey={onFirstKey}
          />
          <CallTimer store={store} />
          <CallFields store={store} bookable />
        </div>
        <CallSections store={store} />
      </div>
      {error && presentError(error).problems.length === 0 ? (
        <Alert showIcon type="error" title={presentError(error).message} />
      ) : null}
      <footer className="lt-entry-foot">
        <strong className="lt-entry-saved" role="status">
          {savedNumber ? texts.saved(savedNumber) : ''}
        </strong>
        <Button size="large" onClick={askGiveUp}>
          {texts.clear} <kbd>Esc</kbd>
        </Button>
        <Button size="large" type="primary" loading={saving} onClick={save}>
          {texts.save} <kbd>{texts.saveKey}</kbd>
        </Button>
      </footer>
    </section>
  );
}
