import { Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { shortDate } from '../../../shared/domain/roster/clashes.ts';
import { swapPeople } from '../../../shared/domain/roster/edits.ts';
import { rosterTexts as texts } from '../../../shared/texts/roster.ts';
import type { WeekSheet } from './use-week-sheet.ts';

/** Two people change their duties, of a day or the whole week. */
export function SwapDialog({ work: { store, sheet }, onClose }: { work: WeekSheet; onClose: () => void }) {
  const [one, setOne] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const [day, setDay] = useState('');
  const dates = sheet.week.days.map(({ date }) => date);
  const people = sheet.week.people
    .filter(({ gone }) => !gone)
    .map(({ id, name }) => ({ value: id, label: name }));
  const swap = (): void => {
    if (one === null || other === null) return;
    const { plan } = store.content();
    store.change({ plan: swapPeople(plan, one, other, day === '' ? dates : [day]) });
    onClose();
  };
  return (
    <Modal
      open
      title={texts.swap}
      okText={texts.swap}
      cancelText={texts.cancel}
      okButtonProps={{ disabled: one === null || other === null || one === other }}
      onOk={swap}
      onCancel={onClose}
      width={420}
    >
      <div className="lt-roster-fields">
        <Choice label={texts.swapOne} value={one} options={people} onChange={setOne} />
        <Choice label={texts.swapOther} value={other} options={people} onChange={setOther} />
        <Choice
          label={texts.swapDays}
          value={day}
          options={[
            { value: '', label: texts.wholeWeek },
            ...dates.map((date) => ({ value: date, label: shortDate(date) })),
          ]}
          onChange={setDay}
        />
      </div>
    </Modal>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: { value: string; label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="lt-field">
      <label className="lt-field-label" htmlFor={id}>
        {label}
      </label>
      <Select
        id={id}
        value={value}
        options={options}
        onChange={onChange}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </div>
  );
}
