import { createRoot } from 'react-dom/client';
import { connectOffice } from './api/connection.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
const office = await connectOffice();
const status = await office.app.status();
createRoot(root).render(<p>{status.version}</p>);
