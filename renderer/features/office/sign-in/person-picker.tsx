import { Input } from 'antd';
import { useState } from 'react';
import { signInTexts } from '../../../../shared/texts/sign-in.ts';

export interface SignInPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly hasPin: boolean;
}

interface PersonPickerProps {
  readonly people: readonly SignInPerson[];
  readonly onPick: (person: SignInPerson) => void;
}
const manyPeople = 12;

/** Everyone's name as a button wide enough for a thumb; a search field where there are many. */
export function PersonPicker({ people, onPick }: PersonPickerProps) {
  const [typed, setTyped] = useState('');
  const shown = people.filter((person) => `${person.name}${person.post}`.includes(typed.trim()));
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const only = shown[0];
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && only) onPick(only);
  };
  return (
    <section aria-label={signInTexts.pick}>
      <h2 className="lt-sign-in-title">{people.length === 0 ? signInTexts.noPeople : signInTexts.pick}</h2>
      {people.length > manyPeople ? (
        <Input
          size="large"
          autoFocus
          aria-label={signInTexts.search}
          placeholder={signInTexts.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      ) : null}
      <ul className="lt-people">
        {shown.map((person, index) => (
          <li key={person.id}>
            <button
              type="button"
              className="lt-person"
              autoFocus={index === 0 && people.length <= manyPeople}
              onClick={() => onPick(person)}
            >
              <span className="lt-person-name">{person.name}</span>
              <span className="lt-person-post">{person.post}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && people.length > 0 ? <p className="lt-muted">{signInTexts.noMatch}</p> : null}
    </section>
  );
}
