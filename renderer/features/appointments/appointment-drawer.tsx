import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Appointment } from '../../../shared/contract/appointments.ts';
import { appointmentStateNames } from '../../../shared/domain/appointment-states.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { appointmentTexts as texts } from '../../../shared/texts/appointments.ts';
import { useOffice } from '../../api/office.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useReturnFocus } from '../../components/use-return-focus.ts';
import { AppointmentActions } from './appointment-actions.tsx';
import { AppointmentDialog } from './appointment-dialog.tsx';
import '../../components/list/plain-table.css';
import '../reception/visit-record/visit-drawer.css';

const drawerWidth = 560;

/** One appointment (E-2.1.2): who comes, when, to whom, and what can be done with it now. */
export default function AppointmentDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  useReturnFocus();
  const navigate = useNavigate();
  const { queries } = useOffice();
  const query = useQuery({ ...queries.appointments.get.queryOptions({ input: { id } }), staleTime: 0 });
  const [correcting, setCorrecting] = useState<Appointment | null>(null);
  const one = query.data;
  return (
    <Drawer
      open
      size={drawerWidth}
      title={one ? texts.numbered(one.number) : ''}
      onClose={onClose}
      extra={one ? <AppointmentActions one={one} onCorrect={setCorrecting} /> : null}
    >
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {one ? (
        <div className="lt-record">
          <dl>
            {linesOf(one).map(([label, text]) => (
              <div key={label} className="lt-record-wide">
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {one.customerId === null ? null : (
            <button
              type="button"
              className="lt-link"
              onClick={() => {
                onClose();
                void navigate(`/customers/${one.customerId}`);
              }}
            >
              {texts.toCustomer}
            </button>
          )}
        </div>
      ) : null}
      {correcting ? (
        <AppointmentDialog
          start={{ stored: correcting }}
          day={correcting.dueOn}
          onClose={() => setCorrecting(null)}
        />
      ) : null}
    </Drawer>
  );
}

function linesOf(one: Appointment): readonly (readonly [string, string])[] {
  const { fields, columns } = texts;
  const state = one.overdue ? texts.overdue : appointmentStateNames[one.state];
  const lines: readonly (readonly [string, string])[] = [
    [fields.visitorName, one.visitorName],
    [fields.phone, one.phone ? formatPhone(one.phone.number) : ''],
    [columns.time, `${one.dueOn} ${one.dueAt}`],
    [fields.partySize, texts.party(one.partySize)],
    [fields.salespersonId, one.salespersonName ?? ''],
    [fields.specialNeeds, one.specialNeeds],
    [fields.remarks, one.remarks],
    [columns.state, [state, one.stateReason].filter((part) => part !== '').join('：')],
  ];
  return lines.filter(([, text]) => text !== '');
}
