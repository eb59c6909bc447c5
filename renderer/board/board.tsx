import { createRoot } from 'react-dom/client';
import { followBoard } from '../api/board-office.ts';
import { BoardWindow } from './board-window.tsx';

const element = document.getElementById('root');
if (!element) throw new Error('the page has no #root');
const root = createRoot(element);
root.render(<BoardWindow view={{ board: null, fresh: false }} />);
followBoard((view) => {
  if (view.board) document.documentElement.style.setProperty('--primary', view.board.themeColor);
  root.render(<BoardWindow view={view} />);
});
