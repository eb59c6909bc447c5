import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import type { KnownCustomer } from '../../../shared/contract/customers.ts';
import { unnamedCaller } from '../../../shared/domain/call-choices.ts';
import { normalisePhone } from '../../../shared/domain/phone.ts';
import { callFieldTexts, callFormTexts as texts } from '../../../shared/texts/calls.ts';
import { useOffice } from '../../api/office.ts';
import { Field } from '../../components/form/field.tsx';
import type { FormStore } from '../../components/form/form-store.ts';
import { useProblem, useValue } from '../../components/form/use-form.ts';
import { useFindKnown } from '../customers/use-find-known.ts';
import type { CallValues } from './call-values.ts';

interface CallerFieldProps {
  readonly store: FormStore<CallValues>;
  readonly onAccepted: () => void;
  readonly onFirstKey: () => void;
}

/** The caller's number: the customer is recognised while it is typed, Enter takes over what is known. */
export function CallerField({ store, onAccepted, onFirstKey }: CallerFieldProps) {
  const { queries } = useOffice();
  const find = useFindKnown();
  const value = useValue(store, 'phone');
  const problem = useProblem(store, 'phone');
  const read = value.trim() === '' ? null : normalisePhone(value);
  const phone = read?.ok ? read.phone : null;
  const options = queries.customers.findByPhone.queryOptions({ input: { phone: phone ?? '' } });
  const found = useQuery({ ...options, enabled: phone !== null }).data;
  const accept = async (): Promise<void> => {
    if (phone === null) return;
    const customer = await find(phone);
    if (customer && store.values().phone === value) fillIn(store, customer);
  };
  const onEnter = (): void => {
    if (read && !read.ok) return store.setProblems({ ...store.problems(), phone: read.reason });
    onAccepted();
    void accept();
  };
  const known = phone === null ? undefined : found?.customer;
  const hint =
    phone === null
      ? texts.phoneHint
      : known
        ? texts.known(known.name, known.ownerName)
        : found
          ? texts.newCaller
          : texts.looking;
  return (
    <Field name="phone" label={callFieldTexts.phone} problem={problem} hint={hint} className="lt-span-6">
      {(control) => (
        <Input
          {...control}
          size="large"
          inputMode="tel"
          autoFocus
          autoComplete="off"
          maxLength={40}
          status={problem ? 'error' : ''}
          value={value}
          onChange={(event) => {
            if (value === '') onFirstKey();
            store.merge({ phone: event.target.value, customerId: null });
          }}
          onBlur={() => void accept()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.nativeEvent.isComposing)
              return;
            event.preventDefault();
            onEnter();
          }}
        />
      )}
    </Field>
  );
}

/** What is known of the caller goes where nothing was typed yet. */
function fillIn(store: FormStore<CallValues>, customer: KnownCustomer): void {
  const values = store.values();
  const name = customer.name === unnamedCaller ? '' : customer.name;
  store.merge({
    customerId: customer.id,
    callKind: 'repeated',
    callerName: values.callerName || name,
    gender: values.gender || (customer.gender ?? ''),
    intention: values.intention || (customer.intention ?? ''),
  });
}
