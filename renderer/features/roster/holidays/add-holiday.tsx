import { Button, DatePicker, Input, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { holidayTexts as texts } from '../../../../shared/texts/roster-setup.ts';

interface AddHolidayProps {
  readonly year: number;
  readonly busy: boolean;
  readonly onAdd: (change: { date: string; exception: { work: boolean; name: string } }) => void;
}

/** One more day: off or worked, and the holiday it belongs to. The name stays, for the days beside it. */
export function AddHoliday({ year, busy, onAdd }: AddHolidayProps) {
  const [date, setDate] = useState('');
  const [kind, setKind] = useState<'off' | 'on'>('off');
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const whole = date !== '' && name.trim() !== '';
  const add = (): void => {
    setAsked(!whole);
    if (!whole) return;
    onAdd({ date, exception: { work: kind === 'on', name: name.trim() } });
    setDate('');
  };
  return (
    <div className="lt-roster-bar" role="group" aria-label={texts.addTitle}>
      <DatePicker
        aria-label={texts.date}
        className="lt-roster-date"
        minDate={dayjs(`${year}-01-01`)}
        maxDate={dayjs(`${year}-12-31`)}
        value={date ? dayjs(date) : null}
        onChange={(day) => setDate(day?.format('YYYY-MM-DD') ?? '')}
      />
      <Segmented<'off' | 'on'>
        aria-label={texts.kind}
        value={kind}
        onChange={setKind}
        options={(['off', 'on'] as const).map((value) => ({ value, label: texts.kinds[value] }))}
      />
      <Input
        aria-label={texts.name}
        className="lt-roster-person"
        placeholder={texts.nameExample}
        maxLength={20}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={add}
      />
      <Button loading={busy} onClick={add}>
        {texts.add}
      </Button>
      {asked ? (
        <span className="lt-red" role="alert">
          {texts.missing}
        </span>
      ) : null}
    </div>
  );
}
