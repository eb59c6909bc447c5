import { useState } from 'react';
import { surnamesByLetter } from '../../../shared/domain/surnames.ts';
import { genders } from '../../../shared/domain/visit-choices.ts';
import { kioskTexts as texts } from '../../../shared/texts/kiosk.ts';
import { nameOf } from '../entry.ts';
import { Choice } from './choice.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';

const longestName = 50;

/** 称呼 by touch alone: letter, surname, title. A whole name can be typed instead. */
export function NameStep({ entry, change, go }: StepProps) {
  const [letter, setLetter] = useState(() => letterOf(entry.surname));
  const [problem, setProblem] = useState('');
  const shown = surnamesByLetter.find((group) => group.letter === letter)?.surnames ?? [];
  const name = nameOf(entry);
  const goOn = (): void => (name === '' ? setProblem(texts.nameMissing) : go('phone'));
  return (
    <StepFrame
      title={texts.nameTitle}
      place={1}
      problem={problem}
      keys={
        <>
          <output className="kiosk-called">{name === '' ? '' : texts.called(name)}</output>
          <button type="button" className="kiosk-main" onClick={goOn}>
            {texts.next}
          </button>
        </>
      }
    >
      <fieldset className="kiosk-letters">
        <legend>{texts.surnameLetters}</legend>
        {surnamesByLetter.map((group) => (
          <Choice
            key={group.letter}
            label={group.letter}
            chosen={group.letter === letter}
            onTouch={() => setLetter(group.letter)}
          />
        ))}
      </fieldset>
      <fieldset className="kiosk-surnames">
        <legend>{texts.surnames}</legend>
        {shown.map((surname) => (
          <Choice
            key={surname}
            label={surname}
            chosen={surname === entry.surname}
            onTouch={() => change({ surname, typedName: '' })}
          />
        ))}
      </fieldset>
      <fieldset className="kiosk-titles">
        <legend>{texts.titles}</legend>
        {genders.map((gender) => (
          <Choice
            key={gender}
            label={texts.titleNames[gender]}
            chosen={gender === entry.gender}
            onTouch={() => change({ gender })}
          />
        ))}
      </fieldset>
      <label className="kiosk-typed">
        <span>{texts.typedName}</span>
        <input
          value={entry.typedName}
          maxLength={longestName}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ typedName: event.target.value, surname: '' })}
        />
      </label>
    </StepFrame>
  );
}

/** The letter under which a surname is offered, else the commonest one. */
function letterOf(surname: string): string {
  const group = surnamesByLetter.find(({ surnames }) => surnames.includes(surname));
  return group?.letter ?? 'L';
}
