import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Appointment } from '../../../shared/contract/appointments.ts';
import { appointmentStateNames } from '../../../shared/domain/appointment-states.ts';
import { addDays } from '../../../shared/domain/business-date.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { appointmentTexts as texts } from '../../../shared/texts/appointments.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { type Column, PlainTable } from '../../components/list/plain-table.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { Nothing } from '../../components/nothing.tsx';
import { Page } from '../../components/page.tsx';
import { useToday } from '../../components/use-today.ts';
import { AppointmentActions } from './appointment-actions.tsx';
import { AppointmentDialog } from './appointment-dialog.tsx';

/** 预约看房: a day's appointments in order of time (E-2.1.2). */
export function AppointmentsScreen() {
  const { queries } = useOffice();
  const today = useToday();
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen ?? today;
  const list = useQuery(
    queries.appointments.list.queryOptions({ input: { from: day, to: day, state: null } }),
  );
  const [open, setOpen] = useState<Appointment | 'new' | null>(null);
  const mayMake = useMay('appointments.make');
  const rows = list.data;
  const waiting = rows?.filter((one) => one.state === 'open').length ?? 0;
  return (
    <Page
      title={appointmentTitle}
      note={rows ? texts.count(waiting, rows.length) : texts.note}
      tools={
        <>
          <Button onClick={() => setChosen(addDays(day, -1))}>{texts.previous}</Button>
          <DatePicker
            aria-label={texts.day}
            value={dayjs(day)}
            allowClear={false}
            onChange={(date) => setChosen(date?.format('YYYY-MM-DD') ?? null)}
          />
          <Button onClick={() => setChosen(addDays(day, 1))}>{texts.next}</Button>
          {day === today ? null : <Button onClick={() => setChosen(null)}>{texts.today}</Button>}
          {mayMake ? (
            <Button type="primary" onClick={() => setOpen('new')}>
              {texts.add}
            </Button>
          ) : null}
        </>
      }
    >
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {rows?.length === 0 ? <Nothing title={texts.empty} text={texts.emptyText} /> : null}
      {rows && rows.length > 0 ? (
        <PlainTable label={texts.title} columns={columnsOf(setOpen)} rows={rows} keyOf={(one) => one.id} />
      ) : null}
      {open ? (
        <AppointmentDialog
          start={open === 'new' ? null : { stored: open }}
          day={day < today ? today : day}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Page>
  );
}

const appointmentTitle = texts.title;

function columnsOf(onCorrect: (one: Appointment) => void): readonly Column<Appointment>[] {
  const { columns } = texts;
  return [
    { title: columns.time, cell: (one) => <strong>{one.dueAt}</strong> },
    {
      title: columns.visitor,
      cell: (one) => (
        <>
          {one.visitorName} <span className="lt-muted">{one.phone ? formatPhone(one.phone.number) : ''}</span>
        </>
      ),
    },
    { title: columns.party, cell: (one) => texts.party(one.partySize) },
    { title: columns.needs, cell: (one) => one.specialNeeds },
    { title: columns.salesperson, cell: (one) => one.salespersonName ?? '' },
    { title: columns.state, cell: (one) => <State one={one} /> },
    { title: columns.actions, cell: (one) => <AppointmentActions one={one} onCorrect={onCorrect} /> },
  ];
}

function State({ one }: { one: Appointment }) {
  if (one.overdue) return <strong className="lt-red">{texts.overdue}</strong>;
  return (
    <>
      {appointmentStateNames[one.state]}
      {one.stateReason ? <span className="lt-muted">{` ${one.stateReason}`}</span> : null}
    </>
  );
}
