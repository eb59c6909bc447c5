interface KeyLike {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}
interface Labelled {
  readonly value: string;
  readonly label: string;
}

/**
 * What a key does in a row of choices: the place it moves to and whether it picks there; undefined where it
 * means nothing here. Digits pick by place (1 = first, up to 9), letters by the choice's own value (A to D).
 */
export function nextChoice(
  event: KeyLike,
  index: number,
  choices: readonly Labelled[],
): { readonly index: number; readonly pick: boolean } | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const last = choices.length - 1;
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return { index: index === last ? 0 : index + 1, pick: false };
    case 'ArrowLeft':
    case 'ArrowUp':
      return { index: index === 0 ? last : index - 1, pick: false };
    case 'Home':
      return { index: 0, pick: false };
    case 'End':
      return { index: last, pick: false };
    case ' ':
      return { index, pick: true };
    default:
      return byName(event.key, choices);
  }
}

function byName(key: string, choices: readonly Labelled[]): { index: number; pick: boolean } | undefined {
  const place = /^[1-9]$/.test(key)
    ? Number(key) - 1
    : choices.findIndex((choice) => choice.value.toLowerCase() === key.toLowerCase());
  return place >= 0 && place < choices.length ? { index: place, pick: true } : undefined;
}
