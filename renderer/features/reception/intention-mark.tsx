import './intention-mark.css';

/** The intention level as a letter in its shade; the letter alone carries the meaning. */
export function IntentionMark({ level }: { level: string | null }) {
  return (
    <span className="lt-intention" data-level={level ?? ''}>
      {level ?? ''}
    </span>
  );
}
