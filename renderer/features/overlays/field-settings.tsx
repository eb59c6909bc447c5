import { InputNumber } from 'antd';
import type { PlaceableField } from '../../../shared/forms/overlay/placeable-fields.ts';
import { overlayScreenTexts as texts } from '../../../shared/texts/overlays.ts';
import type { Places } from './use-places.ts';

interface FieldSettingsProps {
  readonly places: Places;
  readonly fieldsOfForm: readonly PlaceableField[];
}

/** Place and size of the chosen field in figures; how lists go down the sheet. */
export function FieldSettings({ places, fieldsOfForm }: FieldSettingsProps) {
  const { chosen, rows } = places;
  const label = fieldsOfForm.find(({ key }) => key === chosen?.key)?.label ?? '';
  const hasRows = fieldsOfForm.some(({ kind }) => kind === 'row');
  return (
    <section className="lt-panel lt-overlay-fields" aria-label={label === '' ? texts.none : label}>
      {chosen ? (
        <>
          <h2>{label}</h2>
          <div className="lt-overlay-figures">
            <Figure
              label={texts.x}
              value={chosen.x}
              onChange={(x) => places.change(chosen.key, { x: x ?? 0 })}
            />
            <Figure
              label={texts.y}
              value={chosen.y}
              onChange={(y) => places.change(chosen.key, { y: y ?? 0 })}
            />
            <Figure
              label={texts.size}
              value={chosen.size}
              min={5}
              max={36}
              onChange={(size) => places.change(chosen.key, { size: size ?? 10.5 })}
            />
            <Figure
              label={texts.width}
              value={chosen.width}
              min={5}
              onChange={(width) => places.change(chosen.key, { width })}
            />
          </div>
        </>
      ) : (
        <p className="lt-muted">{texts.none}</p>
      )}
      {hasRows ? (
        <>
          <h2>{texts.rows}</h2>
          <div className="lt-overlay-figures">
            <Figure
              label={texts.pitch}
              value={rows.pitch}
              min={3}
              max={200}
              onChange={(pitch) => places.setRows({ ...rows, pitch: pitch ?? 8 })}
            />
            <Figure
              label={texts.perPage}
              value={rows.perPage}
              min={1}
              max={100}
              step={1}
              onChange={(perPage) => places.setRows({ ...rows, perPage: Math.round(perPage ?? 20) })}
            />
          </div>
        </>
      ) : null}
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: number | null;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly onChange: (value: number | null) => void;
}

function Figure({ label, value, min = 0, max = 300, step = 0.5, onChange }: FigureProps) {
  return (
    <label>
      <span>{label}</span>
      <InputNumber className="lt-wide" min={min} max={max} step={step} value={value} onChange={onChange} />
    </label>
  );
}
