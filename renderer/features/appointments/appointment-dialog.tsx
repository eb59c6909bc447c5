import { useMutation } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { useRef } from 'react';
import type { Appointment } from '../../../shared/contract/appointments.ts';
import type { CallRecord } from '../../../shared/contract/calls.ts';
import { unnamedCaller } from '../../../shared/domain/call-choices.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { appointmentTexts as texts } from '../../../shared/texts/appointments.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { DateField } from '../../components/form/date-field.tsx';
import { onFormKeyDown } from '../../components/form/move-focus.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { SelectField } from '../../components/form/select-field.tsx';
import { showProblems } from '../../components/form/show-problems.ts';
import { TextField } from '../../components/form/text-field.tsx';
import { useForm } from '../../components/form/use-form.ts';
import { useReturnFocus } from '../../components/use-return-focus.ts';
import { readNumber, readTime } from '../reception/visit-form/visit-input.ts';
import { useSalespeople } from '../reception/visit-form/visit-choices.ts';

const { fields } = texts;

interface AppointmentDialogProps {
  /** What it starts from: an appointment to change, a call that makes one, or nothing. */
  readonly start: { readonly stored: Appointment } | { readonly call: CallRecord } | null;
  /** The day of a new one. */
  readonly day: string;
  readonly onClose: () => void;
}

/** E-2.1.2: who comes, when, how many, with what needs, to whom. */
export function AppointmentDialog({ start, day, onClose }: AppointmentDialogProps) {
  useReturnFocus();
  const form = useRef<HTMLDivElement>(null);
  const { client, cache } = useOffice();
  const { message } = App.useApp();
  const salespeople = useSalespeople();
  const stored = start && 'stored' in start ? start.stored : null;
  const call = start && 'call' in start ? start.call : null;
  const store = useForm(() => (call ? valuesOfCall(call, day, salespeople) : valuesOf(stored, day)));
  const save = useMutation({
    mutationFn: () => {
      const { dueAt, partySize, ...rest } = store.values();
      const input = {
        ...rest,
        customerId: (stored ?? call)?.customerId ?? null,
        dueAt: readTime(dueAt) ?? '',
        partySize: readNumber(partySize) ?? 0,
      };
      return stored
        ? client.appointments.correct({ ...input, id: stored.id, version: stored.version })
        : client.appointments.make({ ...input, callId: call?.id ?? null });
    },
    onSuccess: () => {
      refresh(cache, 'appointments');
      refresh(cache, 'calls');
      onClose();
    },
    onError: (error) => {
      const { problems, message: sentence } = presentError(error);
      if (problems.length === 0) void message.error(sentence);
      else showProblems(store, form.current, problemsByField(problems));
    },
  });
  const submit = (): void => {
    if (!save.isPending) save.mutate();
  };
  return (
    <Modal
      open
      width={640}
      title={stored ? texts.correct : call ? texts.ofCall(call.number) : texts.add}
      okText={appTexts.save}
      cancelText={appTexts.cancel}
      okButtonProps={{ loading: save.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <div
        className="lt-form-grid"
        ref={form}
        data-form
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) submit();
          else onFormKeyDown(event);
        }}
      >
        <TextField
          store={store}
          name="phone"
          label={fields.phone}
          inputMode="tel"
          autoFocus
          className="lt-span-6"
        />
        <TextField
          store={store}
          name="visitorName"
          label={fields.visitorName}
          required
          className="lt-span-6"
        />
        <DateField
          store={store}
          name="dueOn"
          label={fields.dueOn}
          meant="ahead"
          required
          className="lt-span-4"
        />
        <TextField
          store={store}
          name="dueAt"
          label={fields.dueAt}
          required
          inputMode="numeric"
          className="lt-span-4"
        />
        <TextField
          store={store}
          name="partySize"
          label={fields.partySize}
          required
          inputMode="numeric"
          className="lt-span-4"
        />
        <SelectField
          store={store}
          name="salespersonId"
          label={fields.salespersonId}
          placeholder={fields.salespersonPlaceholder}
          options={salespeople}
          className="lt-span-6"
        />
        <TextField store={store} name="specialNeeds" label={fields.specialNeeds} className="lt-span-6" />
        <TextField store={store} name="remarks" label={fields.remarks} className="lt-span-12" />
      </div>
    </Modal>
  );
}

interface AppointmentValues {
  readonly visitorName: string;
  readonly phone: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly partySize: string;
  readonly specialNeeds: string;
  readonly salespersonId: string | null;
  readonly remarks: string;
}

function valuesOf(stored: Appointment | null, day: string): AppointmentValues {
  return {
    visitorName: stored?.visitorName ?? '',
    phone: stored?.phone?.number ?? '',
    dueOn: stored?.dueOn ?? day,
    dueAt: stored?.dueAt ?? '',
    partySize: String(stored?.partySize ?? 2),
    specialNeeds: stored?.specialNeeds ?? '',
    salespersonId: stored?.salespersonId ?? null,
    remarks: stored?.remarks ?? '',
  };
}

/** E-2.1.2: the appointment a call makes, for the time that was proposed unless it is past; to who took it, if he sells. */
function valuesOfCall(
  { call }: CallRecord,
  day: string,
  salespeople: readonly { readonly value: string }[],
): AppointmentValues {
  const { proposedOn, proposedAt } = call;
  const isAhead = proposedOn !== null && proposedOn >= day;
  return {
    ...valuesOf(null, day),
    visitorName: call.callerName || unnamedCaller,
    phone: call.phone,
    dueOn: isAhead ? proposedOn : day,
    dueAt: (isAhead && proposedAt) || '',
    salespersonId: salespeople.some(({ value }) => value === call.takenById) ? call.takenById : null,
  };
}
