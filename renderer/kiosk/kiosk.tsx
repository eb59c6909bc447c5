import { createRoot } from 'react-dom/client';
import { connectKiosk } from '../api/kiosk-office.ts';
import { KioskScreen } from './kiosk-screen.tsx';
import { keepToTheForm } from './keep-to-the-form.ts';

const element = document.getElementById('root');
if (!element) throw new Error('the page has no #root');
keepToTheForm();
createRoot(element).render(<KioskScreen connection={connectKiosk()} />);
