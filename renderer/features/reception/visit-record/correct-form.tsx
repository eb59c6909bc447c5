import { Alert, App, Button } from 'antd';
import { useRef } from 'react';
import type { VisitRecord } from '../../../../shared/contract/visits.ts';
import { visitFieldTexts, visitRecordTexts as texts } from '../../../../shared/texts/reception.ts';
import { presentError } from '../../../api/present-error.ts';
import { onFormKeyDown } from '../../../components/form/move-focus.ts';
import { TextField } from '../../../components/form/text-field.tsx';
import { useForm } from '../../../components/form/use-form.ts';
import { valuesOfRecord } from '../visit-form/values-of-record.ts';
import { useVisitChoices } from '../visit-form/visit-choices.ts';
import { VisitKindTag } from '../visit-form/visit-kind-tag.tsx';
import { VisitMainFields } from '../visit-form/visit-main-fields.tsx';
import { VisitSections } from '../visit-form/visit-sections.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { useCorrectVisit } from './use-correct-visit.ts';

/** Corrects a visit; what another person changed meanwhile is shown beside what is typed here. */
export function CorrectForm({ record, onDone }: { record: VisitRecord; onDone: () => void }) {
  const form = useRef<HTMLDivElement>(null);
  const { modal } = App.useApp();
  const { channels, unitTypes, salespeople } = useVisitChoices();
  const store = useForm(() => valuesOfRecord(record));
  const { save, saving, error, conflict, keepMine, takeTheirs } = useCorrectVisit({
    record,
    store,
    form,
    onDone,
  });
  const giveUp = (): void => {
    const changed = JSON.stringify(store.values()) !== JSON.stringify(valuesOfRecord(record));
    if (!changed) return onDone();
    void modal.confirm({ title: texts.discardTitle, content: texts.discardText, onOk: onDone });
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation();
      giveUp();
    } else onFormKeyDown(event);
  };
  return (
    <div
      className="lt-correct"
      ref={form}
      data-form
      onKeyDown={onKeyDown}
      role="group"
      aria-label={texts.correct}
    >
      {conflict ? <ConflictNote conflict={conflict} onKeepMine={keepMine} onTakeTheirs={takeTheirs} /> : null}
      <div className="lt-form-grid">
        <TextField
          store={store}
          name="phone"
          label={visitFieldTexts.phone}
          inputMode="tel"
          autoFocus
          className="lt-span-6"
        />
        <VisitKindTag store={store} />
        <VisitMainFields store={store} channels={channels} salespeople={salespeople} />
      </div>
      <VisitSections store={store} unitTypes={unitTypes} />
      {error && presentError(error).problems.length === 0 ? (
        <Alert showIcon type="error" title={presentError(error).message} />
      ) : null}
      <footer className="lt-drawer-foot">
        <Button onClick={giveUp}>{texts.cancel}</Button>
        <Button type="primary" loading={saving} onClick={save}>
          {texts.saveCorrection}
        </Button>
      </footer>
    </div>
  );
}
