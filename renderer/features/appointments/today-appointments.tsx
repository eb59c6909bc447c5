import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { Link } from 'react-router';
import { appointmentTexts as texts } from '../../../shared/texts/appointments.ts';
import { useOffice } from '../../api/office.ts';
import { useToday } from '../../components/use-today.ts';
import './today-appointments.css';

/** E-2.1.2: who is expected today, at the desk; nothing where nobody is. */
export const TodayAppointments = memo(function TodayAppointments() {
  const { queries } = useOffice();
  const day = useToday();
  const input = { from: day, to: day, state: 'open' as const };
  const { data } = useQuery(queries.appointments.list.queryOptions({ input }));
  if (!data || data.length === 0) return null;
  return (
    <section className="lt-panel lt-expected" aria-label={texts.expected}>
      <h2>
        <Link to="/appointments">{texts.expected}</Link>
      </h2>
      <ul>
        {data.map((one) => (
          <li key={one.id}>
            <strong className={one.overdue ? 'lt-red' : ''}>{one.dueAt}</strong>
            <span>{`${one.visitorName} ${texts.party(one.partySize)}`}</span>
            <span className="lt-muted">
              {[one.salespersonName, one.specialNeeds].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
});
