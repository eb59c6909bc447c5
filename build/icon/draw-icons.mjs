// Draws build/icon/icon.svg into the sizes that systems ask for, with Electron as the painter:
//   xvfb-run -a npx electron build/icon/draw-icons.mjs        (as root: ELECTRON_DISABLE_SANDBOX=1)
// The pictures are kept in git; run it after changing the drawing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { icoOf } from './ico.mjs';

const sizes = [16, 32, 48, 64, 128, 256, 512];
const resources = join(import.meta.dirname, '../resources');

async function drawAll() {
  await app.whenReady();
  const svg = readFileSync(join(import.meta.dirname, 'icon.svg')).toString('base64');
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,<title>icons</title>');
  const pictures = [];
  for (const size of sizes) {
    const url = await window.webContents.executeJavaScript(`(async () => {
      const image = new Image();
      image.src = 'data:image/svg+xml;base64,${svg}';
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} });
      canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
      return canvas.toDataURL('image/png');
    })()`);
    pictures.push({ size, png: Buffer.from(url.split(',')[1], 'base64') });
  }
  mkdirSync(join(resources, 'icons'), { recursive: true });
  for (const { size, png } of pictures) writeFileSync(join(resources, `icons/${size}x${size}.png`), png);
  writeFileSync(join(resources, 'icon.ico'), icoOf(pictures.filter((p) => p.size <= 256)));
  app.quit();
}

drawAll().catch((error) => {
  console.error(error);
  app.exit(1);
});
