import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { addDays, isDate } from '../../../../shared/domain/business-date.ts';
import { shortDate } from '../../../../shared/domain/roster/clashes.ts';
import { checkScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { useOffice } from '../../../api/office.ts';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { useToday } from '../../../components/use-today.ts';
import { DayEntries } from './day-entries.tsx';
import { SignBox } from './sign-box.tsx';
import { Mark } from '../mark.tsx';
import { FormDialog } from '../../forms/lazy-dialogs.ts';

/** S-7.4.3 每日检查: a day's entries with what is missing or odd, each ticked or sent back; the day is signed. */
export default function ChecksTab() {
  const { queries } = useOffice();
  const { day, choose } = useDay();
  const query = useQuery({
    ...queries.dailyChecks.day.queryOptions({ input: { day } }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const [printing, setPrinting] = useState(false);
  const check = query.data?.day === day ? query.data : undefined;
  return (
    <>
      <div className="lt-weekly-bar">
        <DayPicker day={day} choose={choose} />
        {check ? (
          <span>
            {texts.counts(check.calls, check.visits)}{' '}
            {check.isWorkingDay ? null : <Mark tone="plain">{texts.dayOff}</Mark>}
          </span>
        ) : null}
        <span className="lt-weekly-tools">
          <Button onClick={() => setPrinting(true)}>{texts.print}</Button>
        </span>
      </div>
      <UnsignedDays day={day} choose={choose} />
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {check ? <DayEntries check={check} /> : null}
      {check ? <SignBox key={`${day}-${check.version}`} check={check} /> : null}
      <Suspense fallback={null}>
        {printing ? (
          <FormDialog request={{ form: 'daily-check', day }} onClose={() => setPrinting(false)} />
        ) : null}
      </Suspense>
    </>
  );
}

/** The day in the address; today where none is named. */
function useDay() {
  const [params, setParams] = useSearchParams();
  const today = useToday();
  const named = params.get('day') ?? '';
  const day = isDate(named) && named <= today ? named : today;
  return { day, choose: (next: string) => setParams({ day: next }, { replace: true }) };
}

interface DayChoice {
  readonly day: string;
  readonly choose: (day: string) => void;
}

function DayPicker({ day, choose }: DayChoice) {
  const today = useToday();
  return (
    <span className="lt-week-picker">
      <Button onClick={() => choose(addDays(day, -1))}>{texts.previous}</Button>
      <DatePicker
        aria-label={texts.day}
        value={dayjs(day)}
        allowClear={false}
        maxDate={dayjs(today)}
        onChange={(date) => date && choose(date.format('YYYY-MM-DD'))}
      />
      <Button disabled={day >= today} onClick={() => choose(addDays(day, 1))}>
        {texts.next}
      </Button>
      <Button disabled={day === today} onClick={() => choose(today)}>
        {texts.today}
      </Button>
    </span>
  );
}

function UnsignedDays({ day, choose }: DayChoice) {
  const { queries } = useOffice();
  const days = useQuery({ ...queries.dailyChecks.unsigned.queryOptions(), staleTime: 0 }).data;
  if (!days) return null;
  if (days.length === 0) return <p className="lt-muted">{texts.nothingUnsigned}</p>;
  return (
    <div className="lt-unsigned" role="group" aria-label={texts.unsigned}>
      <span>{texts.unsigned}</span>
      {days.map((one) => (
        <Button
          key={one.day}
          size="small"
          type={one.day === day ? 'primary' : 'default'}
          onClick={() => choose(one.day)}
        >
          {texts.unsignedDay(shortDate(one.day), one.entries)}
        </Button>
      ))}
    </div>
  );
}
