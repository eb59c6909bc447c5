import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { addDays, isDate, weekStart } from '../../../shared/domain/business-date.ts';
import { shortDate } from '../../../shared/domain/roster/clashes.ts';
import { weeklyScreenTexts as texts } from '../../../shared/texts/weekly-screens.ts';
import { useToday } from '../../components/use-today.ts';

/** The week in the address, by its Monday; this week where none is named. */
export function useWeek(): { readonly monday: string; readonly choose: (monday: string) => void } {
  const [params, setParams] = useSearchParams();
  const thisMonday = weekStart(useToday());
  const named = params.get('monday') ?? '';
  const monday = isDate(named) ? weekStart(named) : thisMonday;
  return { monday, choose: (next) => setParams({ monday: next }, { replace: true }) };
}

/** Which week is shown, and the ways to others; none that has not begun. */
export function WeekPicker({ monday, choose }: { monday: string; choose: (monday: string) => void }) {
  const thisMonday = weekStart(useToday());
  return (
    <div className="lt-week-picker">
      <Button
        icon={<LeftOutlined />}
        aria-label={texts.previousWeek}
        onClick={() => choose(addDays(monday, -7))}
      />
      <strong>{texts.weekOf(shortDate(monday), shortDate(addDays(monday, 6)))}</strong>
      <Button
        icon={<RightOutlined />}
        aria-label={texts.nextWeek}
        disabled={monday >= thisMonday}
        onClick={() => choose(addDays(monday, 7))}
      />
      <Button disabled={monday === thisMonday} onClick={() => choose(thisMonday)}>
        {texts.thisWeek}
      </Button>
    </div>
  );
}
