import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { addDays, chineseDate } from '../../../shared/domain/business-date.ts';
import { rosterTexts as texts } from '../../../shared/texts/roster.ts';

interface WeekChoiceProps {
  readonly monday: string;
  readonly thisMonday: string;
  readonly onChoose: (monday: string) => void;
}

/** Which week is shown, and the ways to others. */
export function WeekChoice({ monday, thisMonday, onChoose }: WeekChoiceProps) {
  return (
    <div className="lt-roster-choice">
      <Button
        icon={<LeftOutlined />}
        aria-label={texts.previousWeek}
        onClick={() => onChoose(addDays(monday, -7))}
      />
      <strong>{texts.weekOf(chineseDate(monday), chineseDate(addDays(monday, 6)))}</strong>
      <Button
        icon={<RightOutlined />}
        aria-label={texts.nextWeek}
        onClick={() => onChoose(addDays(monday, 7))}
      />
      <Button disabled={monday === thisMonday} onClick={() => onChoose(thisMonday)}>
        {texts.thisWeek}
      </Button>
      <Button disabled={monday === addDays(thisMonday, 7)} onClick={() => onChoose(addDays(thisMonday, 7))}>
        {texts.comingWeek}
      </Button>
    </div>
  );
}
