import { Alert, Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Problem } from '../../../shared/contract/errors.ts';
import { editionScreenTexts as texts } from '../../../shared/texts/editions.ts';
import { presentError } from '../../api/present-error.ts';
import { useToday } from '../../components/use-today.ts';

interface EditionSaveProps {
  readonly error: unknown;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  readonly onSave: (validFrom: string, note: string) => void;
  readonly onReset: () => void;
}

/** From which day on, why, and what stands in the way. */
export function EditionSave({ error, problems, busy, onSave, onReset }: EditionSaveProps) {
  const today = useToday();
  const [validFrom, setValidFrom] = useState(today);
  const [note, setNote] = useState('');
  const messages = problems.length > 0 ? problems.map(({ message }) => message) : errorsOf(error);
  return (
    <section className="lt-panel lt-editions-fields" aria-label={texts.save}>
      {messages.length > 0 ? <Alert showIcon type="error" title={messages.join('；')} /> : null}
      <label>
        <span>{texts.validFrom}</span>
        <DatePicker
          allowClear={false}
          minDate={dayjs(today)}
          value={dayjs(validFrom)}
          onChange={(day) => setValidFrom(day?.format('YYYY-MM-DD') ?? today)}
        />
      </label>
      <label>
        <span>{texts.reason}</span>
        <Input value={note} maxLength={200} onChange={({ target }) => setNote(target.value)} />
      </label>
      <div className="lt-editions-tools">
        <Button
          type="primary"
          loading={busy}
          disabled={problems.length > 0 && !error}
          onClick={() => onSave(validFrom, note)}
        >
          {texts.save}
        </Button>
        <Button onClick={onReset}>{texts.reset}</Button>
      </div>
    </section>
  );
}

function errorsOf(error: unknown): readonly string[] {
  return error ? [presentError(error).message] : [];
}
