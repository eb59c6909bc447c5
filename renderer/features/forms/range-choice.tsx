import { Button, DatePicker, Space } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { formScreenTexts as texts } from '../../../shared/texts/forms.ts';
import { useToday } from '../../components/use-today.ts';

/** Two days and a button; starts with this month. */
export function RangeChoice({ onChoose }: { onChoose: (from: string, to: string) => void }) {
  const today = useToday();
  const [days, setDays] = useState<readonly [string, string]>([`${today.slice(0, 8)}01`, today]);
  return (
    <Space.Compact block>
      <DatePicker.RangePicker
        value={[dayjs(days[0]), dayjs(days[1])]}
        allowClear={false}
        aria-label={texts.register}
        onChange={(range) => {
          const [from, to] = range ?? [];
          if (from && to) setDays([from.format('YYYY-MM-DD'), to.format('YYYY-MM-DD')]);
        }}
      />
      <Button type="primary" onClick={() => onChoose(days[0], days[1])}>
        {texts.show}
      </Button>
    </Space.Compact>
  );
}
