import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { rosterMonthTexts as texts } from '../../../../shared/texts/roster-month.ts';
import { shortDate } from '../../../../shared/domain/roster/clashes.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { useMay, usePerson } from '../../../app/session/use-session.ts';
import { PlainTable } from '../../../components/list/plain-table.tsx';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { useToday } from '../../../components/use-today.ts';
import { monthDays, statement } from '../../../../shared/domain/roster/month-duties.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';

/** Published duties of a month: who was where each day, and a statement of duties per person; .ics of one person. */
export function MonthView() {
  const { client, queries } = useOffice();
  const { message } = App.useApp();
  const person = usePerson();
  const [month, setMonth] = useState(useToday().slice(0, 7));
  // Who only reads the roster looks for his own days first.
  const [staffId, setStaffId] = useState<string | null>(useMay('roster.save') ? null : person.id);
  const [printing, setPrinting] = useState(false);
  const from = `${month}-01`;
  const to = dayjs(from).endOf('month').format('YYYY-MM-DD');
  const duties = useQuery(queries.roster.duties.queryOptions({ input: { from, to, staffId } }));
  const staff = useQuery(queries.staff.list.queryOptions());
  const write = useMutation({
    mutationFn: () => client.roster.calendarFile({ staffId: staffId ?? person.id }),
    onSuccess: ({ fileName }) => {
      if (fileName !== null) void message.success(texts.written(fileName));
    },
    onError: (error) => void message.error(presentError(error).message),
  });
  const people = (staff.data ?? []).filter(({ active }) => active);
  return (
    <div className="lt-roster">
      <div className="lt-roster-bar">
        <DatePicker
          picker="month"
          aria-label={texts.month}
          allowClear={false}
          value={dayjs(from)}
          onChange={(date) => setMonth(date?.format('YYYY-MM') ?? month)}
        />
        <Select
          aria-label={texts.person}
          className="lt-roster-person"
          value={staffId ?? ''}
          options={[
            { value: '', label: texts.everybody },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => setStaffId(id === '' ? null : id)}
        />
        <Button loading={write.isPending} onClick={() => write.mutate()}>
          {staffId === null || staffId === person.id ? texts.myCalendar : texts.calendar}
        </Button>
        <Button disabled={!duties.data?.length} onClick={() => setPrinting(true)}>
          {texts.print}
        </Button>
      </div>
      {printing ? (
        <FormDialog request={{ form: 'duty-month', month, staffId }} onClose={() => setPrinting(false)} />
      ) : null}
      <LoadFailure error={duties.error} retry={() => void duties.refetch()} />
      {duties.data?.length === 0 ? <p className="lt-muted">{texts.nothing}</p> : null}
      {duties.data && duties.data.length > 0 ? (
        <>
          <h2>{texts.statement}</h2>
          <PlainTable
            label={texts.statement}
            rows={statement(duties.data)}
            keyOf={({ staffId: id }) => id}
            columns={[
              { title: texts.person, cell: ({ name }) => name },
              { title: texts.duties, cell: (row) => row.duties },
              { title: texts.weekends, cell: (row) => row.weekends },
              { title: texts.holidays, cell: (row) => row.holidays },
              { title: texts.posts, cell: (row) => texts.postCounts(row.posts) },
            ]}
          />
          <h2>{texts.days}</h2>
          <PlainTable
            label={texts.days}
            rows={monthDays(duties.data)}
            keyOf={({ date }) => date}
            columns={[
              { title: texts.date, cell: ({ date }) => shortDate(date) },
              { title: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
              { title: texts.duties, cell: ({ lines }) => lines.join('；') },
            ]}
          />
        </>
      ) : null}
    </div>
  );
}
