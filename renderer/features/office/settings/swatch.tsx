interface SwatchProps {
  readonly color: string;
  readonly chosen: boolean;
  readonly onPick: () => void;
}

export function Swatch({ color, chosen, onPick }: SwatchProps) {
  return (
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      aria-label={color}
      className="lt-swatch"
      style={{ backgroundColor: color }}
      onClick={onPick}
    />
  );
}
