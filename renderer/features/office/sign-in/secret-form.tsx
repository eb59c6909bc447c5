import { useMutation } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { signInTexts } from '../../../../shared/texts/sign-in.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { signIn } from '../../../app/session/session-actions.ts';
import { Keypad } from './keypad.tsx';
import type { SignInPerson } from './person-picker.tsx';

interface SecretFormProps {
  readonly person: SignInPerson;
  readonly unlocking: boolean;
  readonly onBack: () => void;
  readonly onSignedIn: (entry: { mustChangePin: boolean }) => void;
}

/** The person's PIN, by keyboard or by thumb; or the password. */
export function SecretForm({ person, unlocking, onBack, onSignedIn }: SecretFormProps) {
  const office = useOffice();
  const input = useRef<InputRef>(null);
  const [secret, setSecret] = useState('');
  const [byPin, setByPin] = useState(person.hasPin);
  const entry = useMutation({
    mutationFn: (typed: string) => signIn(office, person.id, typed),
    onSuccess: onSignedIn,
    onError: () => {
      setSecret('');
      input.current?.focus();
    },
  });
  const submit = (): void => {
    if (secret !== '' && !entry.isPending) entry.mutate(secret);
  };
  const change = (next: string): void => {
    setSecret(next);
    if (entry.isError) entry.reset();
  };
  const problem = entry.isError ? sentenceOf(entry.error) : null;
  return (
    <form
      className="lt-secret"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="lt-sign-in-title" htmlFor="secret">
        {byPin ? signInTexts.hello(person.name) : signInTexts.helloPassword(person.name)}
      </label>
      <Input
        id="secret"
        ref={input}
        size="large"
        type="password"
        autoFocus
        autoComplete="off"
        inputMode={byPin ? 'numeric' : 'text'}
        className="lt-secret-input"
        value={secret}
        aria-invalid={problem !== null}
        aria-describedby={problem ? 'secret-problem' : undefined}
        onChange={(event) => change(event.target.value)}
      />
      <p className="lt-secret-problem" id="secret-problem" role="alert">
        {problem}
      </p>
      {byPin ? <Keypad value={secret} onChange={change} /> : null}
      <Button
        block
        type="primary"
        size="large"
        htmlType="submit"
        loading={entry.isPending}
        className="lt-touch"
      >
        {entry.isPending ? signInTexts.entering : unlocking ? signInTexts.unlock : signInTexts.enter}
      </Button>
      <div className="lt-secret-ways">
        <Button type="text" size="large" className="lt-touch" onClick={onBack}>
          {signInTexts.otherPerson}
        </Button>
        {person.hasPin ? (
          <Button type="text" size="large" className="lt-touch" onClick={() => setByPin(!byPin)}>
            {byPin ? signInTexts.usePassword : signInTexts.usePin}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function sentenceOf(error: unknown): string {
  const { problems, message } = presentError(error);
  return problems[0]?.message ?? message;
}
