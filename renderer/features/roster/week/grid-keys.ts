/** What a key means in a cell of the grid; null where it means nothing here. */
export type GridKey =
  | { readonly move: readonly [rows: number, columns: number] }
  | { readonly choose: string }
  | { readonly act: 'removeLast' | 'fix' };

type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -100],
  End: [0, 100],
};

/**
 * Arrows move, a letter begins to choose, Enter and F2 choose from all, Del takes the last person away. With a Chinese
 * input method on, a letter arrives as "Process": its key's place tells which it is.
 */
export function gridKey(event: KeyLike): GridKey | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const move = moves[event.key];
  if (move) return { move };
  if (event.key === 'Enter' || event.key === 'F2') return { choose: '' };
  if (event.key === 'Delete' || event.key === 'Backspace') return { act: 'removeLast' };
  if (event.key === ' ') return { act: 'fix' };
  const letter = event.key === 'Process' ? /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() : event.key;
  if (letter !== undefined && /^[a-z]$|^\p{Script=Han}$/iu.test(letter)) return { choose: letter };
  return null;
}
