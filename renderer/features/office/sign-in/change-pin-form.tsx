import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { pinText } from '../../../../shared/contract/office.ts';
import { changePinTexts } from '../../../../shared/texts/sign-in.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { problemsByField } from '../../../components/form/problems.ts';
import { TextField } from '../../../components/form/text-field.tsx';
import { useForm } from '../../../components/form/use-form.ts';

interface PinValues {
  readonly current: string;
  readonly pin: string;
  readonly again: string;
}

/** Replaces the person's PIN. */
export function ChangePinForm({ onDone }: { onDone: () => void }) {
  const office = useOffice();
  const store = useForm<PinValues>(() => ({ current: '', pin: '', again: '' }));
  const change = useMutation({
    mutationFn: ({ current, pin }: PinValues) => office.client.session.changePin({ current, pin }),
    onSuccess: onDone,
    onError: (error) => {
      const { problems, message } = presentError(error);
      store.setProblems(problems.length > 0 ? problemsByField(problems) : { current: message });
    },
  });
  const submit = (): void => {
    const values = store.values();
    const problems = problemsOf(values);
    store.setProblems(problems);
    if (Object.keys(problems).length === 0 && !change.isPending) change.mutate(values);
  };
  return (
    <form
      className="lt-change-pin"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        store={store}
        name="current"
        label={changePinTexts.current}
        secret
        inputMode="numeric"
        autoFocus
      />
      <TextField store={store} name="pin" label={changePinTexts.fresh} secret inputMode="numeric" />
      <TextField store={store} name="again" label={changePinTexts.again} secret inputMode="numeric" />
      <Button type="primary" size="large" block htmlType="submit" loading={change.isPending}>
        {changePinTexts.submit}
      </Button>
    </form>
  );
}

function problemsOf({ current, pin, again }: PinValues): Partial<Record<keyof PinValues, string>> {
  const shape = pinText.safeParse(pin);
  if (!shape.success) return { pin: shape.error.issues[0]?.message ?? '' };
  if (pin === current) return { pin: changePinTexts.same };
  return pin === again ? {} : { again: changePinTexts.differs };
}
