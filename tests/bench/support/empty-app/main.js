// The least that can be shown: one empty window of the same runtime. Says when it could be shown, and ends.
import { app, BrowserWindow } from 'electron';

function show() {
  const window = new BrowserWindow({ show: false, width: 1366, height: 768 });
  window.once('ready-to-show', () => {
    window.show();
    console.log('ready-to-show');
    // Driven, it waits to be closed.
    if (!process.env['EMPTY_WINDOW_STAYS']) app.exit(0);
  });
  void window.loadURL('data:text/html,<title>empty</title><p>empty</p>');
}

app.whenReady().then(show, () => app.exit(1));
