import { Input } from 'antd';
import { formatPhone, normalisePhone } from '../../../../shared/domain/phone.ts';
import { visitFieldTexts, visitFormTexts as texts } from '../../../../shared/texts/reception.ts';
import { Field } from '../../../components/form/field.tsx';
import type { FormStore } from '../../../components/form/form-store.ts';
import { useProblem, useValue } from '../../../components/form/use-form.ts';
import type { Recogniser, Recognition } from './use-recognition.ts';
import type { VisitValues } from './visit-values.ts';

interface PhoneFieldProps {
  readonly store: FormStore<VisitValues>;
  readonly recogniser: Recogniser;
  /** The number was taken over; the form goes on from here. */
  readonly onAccepted: () => void;
  /** What is known of the customer stands in the form. */
  readonly onFilled: () => void;
  readonly onFirstKey: () => void;
}

/** The first field of the desk: type a number, Enter, and the customer is found or new. */
export function PhoneField({ store, recogniser, onAccepted, onFilled, onFirstKey }: PhoneFieldProps) {
  const value = useValue(store, 'phone');
  const problem = useProblem(store, 'phone');
  const taken = useValue(store, 'customerId') !== null;
  const { recognition, accept, retype } = recogniser;
  // The cursor goes on at once; what is known of the customer follows within a frame or two.
  const onEnter = (): void => {
    const read = normalisePhone(value);
    if (value.trim() !== '' && !read.ok)
      return store.setProblems({ ...store.problems(), phone: read.reason });
    onAccepted();
    void accept().then((found) => (found.state === 'known' ? onFilled() : undefined));
  };
  return (
    <Field
      name="phone"
      label={visitFieldTexts.phone}
      problem={problem}
      hint={<Hint recognition={recognition} phone={value} taken={taken} />}
      className="lt-span-6"
    >
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
            retype(event.target.value);
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

interface HintProps {
  readonly recognition: Recognition;
  readonly phone: string;
  /** The customer's data stand in the form already. */
  readonly taken: boolean;
}

function Hint({ recognition, phone, taken }: HintProps) {
  switch (recognition.state) {
    case 'none':
      return texts.phoneHint;
    case 'wrong':
      return recognition.reason;
    case 'looking':
      return texts.looking;
    case 'new':
      return <span className="lt-phone-new">{`${shown(phone)} · ${texts.newCustomer}`}</span>;
    case 'known': {
      const { name, ownerName } = recognition.customer;
      return (
        <strong className="lt-phone-known">
          {taken ? texts.known(name, ownerName) : `${texts.known(name, ownerName)} · ${texts.knownHint}`}
        </strong>
      );
    }
  }
}

function shown(phone: string): string {
  const normal = normalisePhone(phone);
  return normal.ok ? formatPhone(normal.phone) : phone;
}
