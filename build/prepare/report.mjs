/** One line of the installation's account of itself. */
export function say(message) {
  console.log(`[prepare] ${message}`);
}

/** Runs a step and says what it did and how long it took. */
export async function timed(message, step) {
  const start = performance.now();
  const value = await step();
  say(`${message} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return value;
}

/** A refusal the person can act on: printed without a stack. */
export class CannotPrepare extends Error {}
