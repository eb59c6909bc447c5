import { type Display, screen } from 'electron';
import { windowOf } from './window-kinds.ts';

/** A display on which the desk does not stand; undefined where there is but one. */
export function otherDisplay(): Display | undefined {
  const desk = windowOf('desk');
  const own = desk ? screen.getDisplayMatching(desk.getBounds()) : screen.getPrimaryDisplay();
  return screen.getAllDisplays().find((each) => each.id !== own.id);
}
