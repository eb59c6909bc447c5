interface ChoiceProps {
  readonly label: string;
  readonly chosen: boolean;
  readonly onTouch: () => void;
}

/** A large button that stays pressed. */
export function Choice({ label, chosen, onTouch }: ChoiceProps) {
  return (
    <button type="button" className="kiosk-choice" aria-pressed={chosen} onClick={onTouch}>
      {label}
    </button>
  );
}
