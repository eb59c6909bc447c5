import { boardWindowTexts } from '../../../shared/texts/board-window.ts';
import { openWindow } from './open-window.ts';
import { otherDisplay } from './other-display.ts';
import { windowOf } from './window-kinds.ts';

/** Opens the board for the sales floor: over the whole second display where there is one, else as a window to move there. */
export function openBoardWindow(): void {
  const open = windowOf('board');
  if (open) {
    if (open.isMinimized()) open.restore();
    open.show();
    return;
  }
  const display = otherDisplay();
  const window = openWindow('board/index.html', 'board', {
    title: boardWindowTexts.title,
    width: 1100,
    height: 700,
    minWidth: 640,
    minHeight: 480,
    ...(display ? { ...display.workArea, fullscreen: true } : {}),
  });
  window.once('ready-to-show', () => window.showInactive());
  window.webContents.on('before-input-event', (event, { type, key }) => {
    if (type !== 'keyDown') return;
    const full = window.isFullScreen();
    if (key !== 'F11' && !(key === 'Escape' && full)) return;
    event.preventDefault();
    window.setFullScreen(!full);
  });
}
