import { Alert, App, Button } from 'antd';
import { useRef } from 'react';
import { businessTime } from '../../../../shared/domain/business-date.ts';
import { visitFormTexts as texts } from '../../../../shared/texts/reception.ts';
import { presentError } from '../../../api/present-error.ts';
import { DraftNotice } from '../../../components/draft/draft-notice.tsx';
import { useDraft } from '../../../components/draft/use-draft.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { isDialogOpen } from '../../../components/is-dialog-open.ts';
import { focusNamed, onFormKeyDown, selectIfFocused } from '../../../components/form/move-focus.ts';
import { timeNow, today } from '../../../components/use-today.ts';
import { TakingNote } from '../../kiosk/taking-note.tsx';
import { DraftNote } from './draft-note.tsx';
import { PhoneField } from './phone-field.tsx';
import type { Recogniser } from './use-recognition.ts';
import { useRegisterVisit } from './use-register-visit.ts';
import { useVisitChoices } from './visit-choices.ts';
import { VisitMainFields } from './visit-main-fields.tsx';
import { VisitSections } from './visit-sections.tsx';
import { VisitKindTag } from './visit-kind-tag.tsx';
import { blankVisit, isBlank, visitDraft, type VisitValues } from './visit-values.ts';
import './visit-entry.css';

interface VisitEntryProps {
  readonly store: FormStore<VisitValues>;
  readonly recogniser: Recogniser;
}

/** The form of the desk, by keyboard alone: phone, Enter, five fields, Ctrl+Enter. */
export function VisitEntry({ store, recogniser }: VisitEntryProps) {
  const form = useRef<HTMLDivElement>(null);
  const { modal } = App.useApp();
  const { channels, unitTypes, salespeople } = useVisitChoices();
  const { keeper, restored, forgetRestored } = useDraft(store, visitDraft);
  const startAnew = (): void => {
    store.reset(blankVisit(today(), timeNow()));
    forgetRestored();
  };
  const { save, slow, savedNumber, error } = useRegisterVisit({ store, keeper, form, startAnew });
  const giveUp = (): void => {
    startAnew();
    void keeper.discard().catch(() => undefined);
    focusNamed(form.current, 'phone');
  };
  const askGiveUp = (): void => {
    if (isBlank(store.values())) return;
    void modal.confirm({
      title: texts.discardTitle,
      content: texts.discardText,
      okText: texts.discardOk,
      cancelText: texts.discardKeep,
      onOk: giveUp,
    });
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape' && !event.defaultPrevented && !isDialogOpen()) {
      // The question that opens now would take the same key for its own.
      event.stopPropagation();
      askGiveUp();
    } else onFormKeyDown(event);
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
      <TakingNote store={store} onRelease={giveUp} />
      <div className="lt-entry-body">
        <div className="lt-form-grid">
          <PhoneField
            store={store}
            recogniser={recogniser}
            onAccepted={() => focusNamed(form.current, 'name')}
            onFilled={() => selectIfFocused(form.current, 'name')}
            onFirstKey={() => {
              if (isBlank(store.values())) store.merge({ visitedOn: today(), arrivedAt: timeNow() });
            }}
          />
          <VisitKindTag store={store} />
          <VisitMainFields store={store} channels={channels} salespeople={salespeople} />
        </div>
        <VisitSections store={store} unitTypes={unitTypes} />
      </div>
      {error && presentError(error).problems.length === 0 ? (
        <Alert showIcon type="error" title={presentError(error).message} />
      ) : null}
      <footer className="lt-entry-foot">
        <DraftNote store={store} savedNumber={savedNumber} />
        <Button size="large" onClick={askGiveUp}>
          {texts.clear} <kbd>Esc</kbd>
        </Button>
        <Button size="large" type="primary" loading={slow} onClick={save}>
          {texts.save} <kbd>{texts.saveKey}</kbd>
        </Button>
      </footer>
    </section>
  );
}
