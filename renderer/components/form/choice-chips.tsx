import { memo, useRef } from 'react';
import { nextChoice } from './choice-keys.ts';
import './choice-chips.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceChipsProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly several: boolean;
  /** One must stay chosen. */
  readonly required: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
}

/**
 * Choices as buttons in a row: arrows walk, a digit or the choice's own letter picks, a blank toggles.
 * One of them is in the tab order, so a group costs one key to pass.
 */
export const ChoiceChips = memo(function ChoiceChips(props: ChoiceChipsProps) {
  const { id, choices, chosen, several, required, describedBy, onChange } = props;
  const group = useRef<HTMLDivElement>(null);
  const stop = Math.max(
    0,
    choices.findIndex((choice) => chosen.includes(choice.value)),
  );

  const toggle = (value: string): void => {
    if (several) onChange(chosen.includes(value) ? chosen.filter((c) => c !== value) : [...chosen, value]);
    else onChange(chosen.includes(value) && !required ? [] : [value]);
  };
  const onKeyDown = (event: React.KeyboardEvent, index: number): void => {
    const move = nextChoice(event, index, choices);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    group.current?.querySelectorAll<HTMLElement>('[data-chip]')[move.index]?.focus();
    const value = choices[move.index]?.value;
    if (move.pick && value !== undefined) toggle(value);
  };

  return (
    <div
      className="lt-chips"
      ref={group}
      role={several ? 'group' : 'radiogroup'}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
    >
      {choices.map((choice, index) => (
        <button
          key={choice.value}
          type="button"
          data-chip={choice.value}
          role={several ? 'checkbox' : 'radio'}
          aria-checked={chosen.includes(choice.value)}
          tabIndex={index === stop ? 0 : -1}
          className="lt-chip"
          onClick={() => toggle(choice.value)}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
});
