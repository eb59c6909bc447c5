import { createRoot } from 'react-dom/client';
import { connectRecovery } from './connect-recovery.ts';
import { RecoveryScreen } from './recovery-screen.tsx';

const element = document.getElementById('root');
if (!element) throw new Error('the page has no #root');
const root = createRoot(element);
connectRecovery((state, ask) => root.render(<RecoveryScreen state={state} ask={ask} />));
