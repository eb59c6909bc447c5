import './jitless-zod.ts';
import 'antd/dist/antd.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createOffice } from '../api/office.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { VisitDrawer } from '../features/reception/visit-record/visit-drawer-ahead.ts';
import { Gate, Workplace } from './gate.tsx';
import { OfficeProvider } from './office-provider.tsx';
import { warmUp } from './warm-up.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
const office = createOffice();
createRoot(root).render(
  <StrictMode>
    <OfficeProvider office={office}>
      <ErrorBoundary>
        <Gate />
      </ErrorBoundary>
    </OfficeProvider>
  </StrictMode>,
);
warmUp(office, [Workplace, VisitDrawer]);
