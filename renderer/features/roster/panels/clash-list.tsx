import type { Clash } from '../../../../shared/domain/roster/clashes.ts';
import { rosterGridTexts as texts } from '../../../../shared/texts/roster.ts';

/** Every clash as a sentence: who, which day, why. */
export function ClashList({ clashes }: { clashes: readonly Clash[] }) {
  const lines = [...new Set(clashes.map(({ text }) => text))];
  const title = texts.clashTitle(clashes.length);
  return (
    <section
      className="lt-roster-panel lt-panel"
      aria-label={title}
      data-wrong={clashes.length > 0 || undefined}
    >
      <h2>{title}</h2>
      {lines.length > 0 ? (
        <ul className="lt-roster-lines" tabIndex={0} aria-label={title}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
