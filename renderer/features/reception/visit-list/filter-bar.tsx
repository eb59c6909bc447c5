import { Button, DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { memo, useSyncExternalStore } from 'react';
import {
  intentionLevels,
  intentionNames,
  visitKindNames,
  visitKinds,
} from '../../../../shared/domain/visit-choices.ts';
import { visitListTexts as texts } from '../../../../shared/texts/reception.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { useValue } from '../../../components/form/use-form.ts';
import { useToday } from '../../../components/use-today.ts';
import { useVisitChoices } from '../visit-form/visit-choices.ts';
import { everything, isNarrowed, type ListView, type Preset, presetRange } from './list-view.ts';

const intentions = intentionLevels.map((level) => ({ value: level, label: intentionNames[level] }));
const kinds = visitKinds.map((kind) => ({ value: kind, label: visitKindNames[kind] }));
const states = [
  { value: 'valid', label: texts.valid },
  { value: 'voided', label: texts.voided },
];
const presets: readonly Preset[] = ['today', 'week', 'month', 'all'];

/** What narrows the register; each control redraws by itself. */
export const FilterBar = memo(function FilterBar({ store }: { store: FormStore<ListView> }) {
  const { channels, salespeople } = useVisitChoices();
  const narrowed = useSyncExternalStore(store.subscribe, () => isNarrowed(store.values()));
  return (
    <div className="lt-filters" role="search">
      <RangeFilter store={store} />
      <Pick
        store={store}
        field="salespersonId"
        label={texts.salesperson}
        placeholder={texts.anySalesperson}
        options={salespeople}
      />
      <Pick
        store={store}
        field="channel"
        label={texts.channel}
        placeholder={texts.anyChannel}
        options={channels}
      />
      <Pick
        store={store}
        field="intention"
        label={texts.intention}
        placeholder={texts.anyIntention}
        options={intentions}
      />
      <Pick store={store} field="visitKind" label={texts.kind} placeholder={texts.anyKind} options={kinds} />
      <VoidedFilter store={store} />
      {narrowed ? (
        <Button
          type="text"
          onClick={() =>
            store.merge({ ...everything, order: store.values().order, voided: store.values().voided })
          }
        >
          {texts.clear}
        </Button>
      ) : null}
    </div>
  );
});

function RangeFilter({ store }: { store: FormStore<ListView> }) {
  const from = useValue(store, 'from');
  const to = useValue(store, 'to');
  const day = useToday();
  return (
    <DatePicker.RangePicker
      aria-label={texts.range}
      className="lt-filter-range"
      value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
      allowEmpty={[true, true]}
      placeholder={[texts.from, texts.to]}
      presets={presets.map((preset) => {
        const range = presetRange(preset, day);
        return {
          label: texts.presets[preset],
          value: [range.from ? dayjs(range.from) : null, range.to ? dayjs(range.to) : null],
        };
      })}
      onChange={(range) =>
        store.merge({
          from: range?.[0]?.format('YYYY-MM-DD') ?? '',
          to: range?.[1]?.format('YYYY-MM-DD') ?? '',
        })
      }
    />
  );
}

interface PickProps {
  readonly store: FormStore<ListView>;
  readonly field: 'salespersonId' | 'channel' | 'intention' | 'visitKind';
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Pick({ store, field, label, placeholder, options }: PickProps) {
  const value = useValue(store, field);
  return (
    <Select
      aria-label={label}
      className="lt-filter-pick"
      value={value}
      placeholder={placeholder}
      options={[...options]}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next: string | undefined) => store.set(field, next ?? null)}
    />
  );
}

function VoidedFilter({ store }: { store: FormStore<ListView> }) {
  const voided = useValue(store, 'voided');
  return (
    <Segmented
      options={states}
      value={voided ? 'voided' : 'valid'}
      onChange={(state) => store.set('voided', state === 'voided')}
    />
  );
}
