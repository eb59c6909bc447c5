import { Button, Input } from 'antd';
import { useState } from 'react';
import type { PlaceableField } from '../../../shared/forms/overlay/placeable-fields.ts';
import { overlayScreenTexts as texts } from '../../../shared/texts/overlays.ts';
import type { Places } from './use-places.ts';

interface FieldListProps {
  readonly places: Places;
  readonly fieldsOfForm: readonly PlaceableField[];
}

/** Everything of the form, each with the way onto the sheet and off it. */
export function FieldList({ places, fieldsOfForm }: FieldListProps) {
  const [text, setText] = useState('');
  const shown = fieldsOfForm.filter(({ label }) => label.includes(text.trim()));
  return (
    <section className="lt-panel lt-overlay-fields" aria-label={texts.fields}>
      <h2>{texts.fields}</h2>
      <Input
        aria-label={texts.findField}
        placeholder={texts.findField}
        allowClear
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <ul>
        {shown.map(({ key, label }) => {
          const isPlaced = places.fields.some((field) => field.key === key);
          return (
            <li key={key} data-chosen={places.chosen?.key === key || undefined}>
              {isPlaced ? (
                <button type="button" className="lt-link" onClick={() => places.choose(key)}>
                  {label}
                </button>
              ) : (
                <span>{label}</span>
              )}
              <Button
                size="small"
                type={isPlaced ? 'text' : 'default'}
                aria-label={`${isPlaced ? texts.unplace : texts.place} ${label}`}
                onClick={() => (isPlaced ? places.unplace(key) : places.place(key))}
              >
                {isPlaced ? texts.unplace : texts.place}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
