import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CallRecord } from '../../../shared/contract/calls.ts';
import { appointmentStateNames } from '../../../shared/domain/appointment-states.ts';
import { callRecordTexts as texts } from '../../../shared/texts/calls.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { useMay } from '../../app/session/use-session.ts';
import { onFormKeyDown } from '../../components/form/move-focus.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { showProblems } from '../../components/form/show-problems.ts';
import { TextField } from '../../components/form/text-field.tsx';
import { useForm } from '../../components/form/use-form.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useToday } from '../../components/use-today.ts';
import { useReturnFocus } from '../../components/use-return-focus.ts';
import { useSay } from '../../components/use-say.ts';
import { VoidButton } from '../../components/void-button.tsx';
import { callFieldTexts } from '../../../shared/texts/calls.ts';
import { AppointmentDialog } from '../appointments/appointment-dialog.tsx';
import { CallFields, CallSections } from './call-fields.tsx';
import '../../components/list/plain-table.css';
import '../reception/visit-form/visit-entry.css';
import './calls.css';
import { checkCall, ofFields, toCallInput, valuesOfCall } from './call-input.ts';

const drawerWidth = 760;

/** One call: its form as saved, to be corrected, voided or restored. */
export default function CallDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  useReturnFocus();
  const { queries } = useOffice();
  const query = useQuery({ ...queries.calls.get.queryOptions({ input: { id } }), staleTime: 0 });
  const record = query.data;
  return (
    <Drawer
      open
      size={drawerWidth}
      title={record ? texts.title(record.number) : ''}
      onClose={onClose}
      extra={record ? <Tools record={record} onClose={onClose} /> : null}
    >
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {record ? <CallForm key={record.version} record={record} onClose={onClose} /> : null}
    </Drawer>
  );
}

function CallForm({ record, onClose }: { record: CallRecord; onClose: () => void }) {
  const form = useRef<HTMLDivElement>(null);
  const { client, cache } = useOffice();
  const mayCorrect = useMay('calls.correct') && record.voiding === null;
  const store = useForm(() => valuesOfCall(record));
  const correct = useMutation({
    mutationFn: () => {
      const { booking: _, ...typed } = toCallInput(store.values(), new Date());
      return client.calls.correct({ ...typed, id: record.id, version: record.version });
    },
    onSuccess: () => {
      refresh(cache, 'calls');
      onClose();
    },
    onError: (error) =>
      showProblems(store, form.current, ofFields(problemsByField(presentError(error).problems))),
  });
  const save = (): void => {
    const problems = checkCall(store.values(), new Date());
    showProblems(store, form.current, problems);
    if (Object.keys(problems).length === 0 && !correct.isPending) correct.mutate();
  };
  return (
    <div
      className="lt-call-correct"
      ref={form}
      data-form
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) save();
        else onFormKeyDown(event);
      }}
    >
      {record.voiding ? (
        <Alert showIcon type="warning" title={texts.voided(record.voiding.byName, record.voiding.reason)} />
      ) : null}
      <div className="lt-form-grid">
        <TextField
          store={store}
          name="phone"
          label={callFieldTexts.phone}
          inputMode="tel"
          className="lt-span-4"
        />
        <CallFields store={store} bookable={false} />
      </div>
      <CallSections store={store} />
      {record.appointment ? (
        <p className="lt-muted">{texts.booked(appointmentStateNames[record.appointment.state])}</p>
      ) : null}
      {correct.isError && presentError(correct.error).problems.length === 0 ? (
        <Alert showIcon type="error" title={presentError(correct.error).message} />
      ) : null}
      {mayCorrect ? (
        <Button type="primary" loading={correct.isPending} onClick={save}>
          {texts.saveCorrection}
        </Button>
      ) : null}
    </div>
  );
}

function Tools({ record, onClose }: { record: CallRecord; onClose: () => void }) {
  const navigate = useNavigate();
  const [booking, setBooking] = useState(false);
  const day = useToday();
  const mayBook = useMay('appointments.make') && record.voiding === null;
  const { customerId, appointment } = record;
  return (
    <div className="lt-table-tools">
      {customerId === null ? null : (
        <Button
          onClick={() => {
            onClose();
            void navigate(`/customers/${customerId}`);
          }}
        >
          {texts.toCustomer}
        </Button>
      )}
      {mayBook && appointment?.state !== 'open' ? (
        <Button onClick={() => setBooking(true)}>{texts.makeAppointment}</Button>
      ) : null}
      <VoidOrRestore record={record} />
      {booking ? (
        <AppointmentDialog start={{ call: record }} day={day} onClose={() => setBooking(false)} />
      ) : null}
    </div>
  );
}

function VoidOrRestore({ record }: { record: CallRecord }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const mayVoid = useMay('calls.void');
  const { id, version } = record;
  const settled = () => refresh(cache, 'calls');
  const restore = useMutation({
    mutationFn: () => client.calls.restore({ id, version }),
    onError: say.failure,
    onSettled: settled,
  });
  if (!mayVoid) return null;
  if (record.voiding) {
    return (
      <Button loading={restore.isPending} onClick={() => restore.mutate()}>
        {texts.restore}
      </Button>
    );
  }
  return (
    <VoidButton
      texts={texts}
      voidIt={(reason) => client.calls.void({ id, version, reason })}
      onVoided={settled}
    />
  );
}
