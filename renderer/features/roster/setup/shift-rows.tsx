import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { v7 as newId } from 'uuid';
import type { RosterSettings } from '../../../../shared/contract/roster.ts';
import { rosterSetupTexts as texts } from '../../../../shared/texts/roster-setup.ts';

type Shift = RosterSettings['shifts'][number];

const mostShifts = 3;

interface ShiftRowsProps {
  readonly shifts: readonly Shift[];
  readonly onChange: (shifts: Shift[]) => void;
}

/** The parts of a day, in order; one where the day is not divided. */
export function ShiftRows({ shifts, onChange }: ShiftRowsProps) {
  return (
    <div className="lt-setup-shifts">
      {shifts.map((shift, at) => (
        <span key={shift.id} className="lt-setup-shift">
          <Input
            aria-label={`${texts.shiftAt(at + 1)} ${texts.shiftName}`}
            placeholder={texts.shiftName}
            value={shift.name}
            maxLength={8}
            onChange={({ target }) =>
              onChange(shifts.map((other) => (other === shift ? { ...shift, name: target.value } : other)))
            }
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${texts.remove} ${shift.name || texts.shiftAt(at + 1)}`}
            disabled={shifts.length === 1}
            onClick={() => onChange(shifts.toSpliced(at, 1))}
          />
        </span>
      ))}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        disabled={shifts.length >= mostShifts}
        onClick={() => onChange([...shifts, { id: newId(), name: '' }])}
      >
        {texts.addShift}
      </Button>
    </div>
  );
}
