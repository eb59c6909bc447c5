import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, InputNumber } from 'antd';
import { useState } from 'react';
import { shortDate } from '../../../../shared/domain/roster/clashes.ts';
import { holidayTexts as texts } from '../../../../shared/texts/roster-setup.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { PlainTable } from '../../../components/list/plain-table.tsx';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { AddHoliday } from './add-holiday.tsx';

interface Change {
  readonly date: string;
  readonly exception: { work: boolean; name: string } | null;
}

/** 节假日: the table of a year's holidays and make-up days, the state's and the office's own. */
export function HolidayView({ startYear }: { startYear: number }) {
  const { client, cache, queries } = useOffice();
  const { message } = App.useApp();
  const [year, setYear] = useState(startYear);
  const table = useQuery(queries.calendar.year.queryOptions({ input: { year } }));
  const settle = {
    onError: (error: unknown) => void message.error(presentError(error).message),
    onSettled: () =>
      Promise.all(
        [queries.calendar.key(), queries.roster.key()].map((queryKey) =>
          cache.invalidateQueries({ queryKey }),
        ),
      ),
  };
  const setDay = useMutation({ mutationFn: (change: Change) => client.calendar.setDay(change), ...settle });
  const setComplete = useMutation({
    mutationFn: (complete: boolean) => client.calendar.completeYear({ year, complete }),
    ...settle,
  });
  const columns = [
    { title: texts.date, cell: ({ date }: { date: string }) => shortDate(date) },
    { title: texts.kind, cell: ({ work }: { work: boolean }) => texts.kinds[work ? 'on' : 'off'] },
    { title: texts.name, cell: ({ name }: { name: string }) => name },
  ];
  return (
    <div className="lt-roster">
      <div className="lt-roster-bar">
        <InputNumber
          aria-label={texts.year}
          min={2020}
          max={2100}
          precision={0}
          value={year}
          onChange={(next) => setYear(next ?? year)}
        />
        <span className="lt-muted">{texts.hint}</span>
      </div>
      <LoadFailure error={table.error} retry={() => void table.refetch()} />
      {table.data && !table.data.known ? <Alert showIcon type="warning" title={texts.unknown(year)} /> : null}
      {table.data?.fromOffice ? (
        <Checkbox
          checked={table.data.known}
          disabled={setComplete.isPending}
          onChange={({ target }) => setComplete.mutate(target.checked)}
        >
          {texts.complete(year)}
        </Checkbox>
      ) : null}
      <AddHoliday key={year} year={year} busy={setDay.isPending} onAdd={(change) => setDay.mutate(change)} />
      {table.data?.days.length === 0 ? <p className="lt-muted">{texts.empty}</p> : null}
      {table.data && table.data.days.length > 0 ? (
        <PlainTable
          label={texts.title(year)}
          rows={table.data.days}
          keyOf={({ date }) => date}
          columns={[
            ...columns,
            { title: texts.source, cell: ({ own }) => texts.sources[own ? 'office' : 'state'] },
            {
              title: '',
              cell: ({ date }) => (
                <Button
                  size="small"
                  aria-label={`${texts.takeBack} ${shortDate(date)}`}
                  onClick={() => setDay.mutate({ date, exception: null })}
                >
                  {texts.takeBack}
                </Button>
              ),
            },
          ]}
        />
      ) : null}
      {table.data && table.data.takenBack.length > 0 ? (
        <>
          <h2>{texts.takenBack}</h2>
          <PlainTable
            label={texts.takenBack}
            rows={table.data.takenBack}
            keyOf={({ date }) => date}
            columns={[
              ...columns,
              {
                title: '',
                cell: ({ date, work, name }) => (
                  <Button
                    size="small"
                    aria-label={`${texts.restore} ${shortDate(date)}`}
                    onClick={() => setDay.mutate({ date, exception: { work, name } })}
                  >
                    {texts.restore}
                  </Button>
                ),
              },
            ]}
          />
        </>
      ) : null}
    </div>
  );
}
