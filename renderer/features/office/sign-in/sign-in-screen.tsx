import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../../shared/contract/office.ts';
import { appTexts } from '../../../../shared/texts/app.ts';
import { signInTexts } from '../../../../shared/texts/sign-in.ts';
import { useOffice } from '../../../api/office.ts';
import { PersonPicker, type SignInPerson } from './person-picker.tsx';
import { SecretForm } from './secret-form.tsx';
import './sign-in.css';

interface SignInScreenProps {
  /** The person whose session is locked here; null where nobody is signed in. */
  readonly locked: Person | null;
  readonly onSignedIn: (entry: { mustChangePin: boolean }) => void;
}

/** Pick a name, type a PIN. A locked window asks its person first and lets another take over. */
export function SignInScreen({ locked, onSignedIn }: SignInScreenProps) {
  const { queries } = useOffice();
  const status = useQuery(queries.app.status.queryOptions()).data;
  const people = useQuery({ ...queries.session.people.queryOptions(), staleTime: 0 }).data;
  const [pickedId, setPickedId] = useState<string | null>(locked?.id ?? null);
  const picked = people?.find((person) => person.id === pickedId);
  return (
    <main className="lt-sign-in">
      <header className="lt-sign-in-head">
        <h1>{status?.company ?? appTexts.name}</h1>
        <p className="lt-muted">{`${appTexts.name} · ${appTexts.subtitle}`}</p>
        {locked ? (
          <p className="lt-sign-in-locked" role="status">
            <strong>{signInTexts.locked}</strong> {signInTexts.lockedText}
          </p>
        ) : null}
      </header>
      <div className="lt-panel lt-sign-in-panel">{panel()}</div>
    </main>
  );

  function panel() {
    if (!people) return null;
    if (!picked)
      return <PersonPicker people={people} onPick={(person: SignInPerson) => setPickedId(person.id)} />;
    return (
      <SecretForm
        key={picked.id}
        person={picked}
        unlocking={picked.id === locked?.id}
        onBack={() => setPickedId(null)}
        onSignedIn={onSignedIn}
      />
    );
  }
}
