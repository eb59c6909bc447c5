import 'antd/dist/antd.css';
import './app/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createOffice } from './api/office.ts';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { Gate } from './app/gate.tsx';
import { OfficeProvider } from './app/office-provider.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <OfficeProvider office={createOffice()}>
      <ErrorBoundary>
        <Gate />
      </ErrorBoundary>
    </OfficeProvider>
  </StrictMode>,
);
