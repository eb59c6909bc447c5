import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useMemo } from 'react';
import { type Office, OfficeContext, useOffice } from '../api/office.ts';
import { officeTheme } from './theme/office-theme.ts';

dayjs.locale('zh-cn');
const colorUntilKnown = '#1f5fa8';

/** The office, its queries, the language and the company's colour for everything below. */
export function OfficeProvider({ office, children }: { office: Office; children: ReactNode }) {
  return (
    <OfficeContext value={office}>
      <QueryClientProvider client={office.cache}>
        <Themed>{children}</Themed>
      </QueryClientProvider>
    </OfficeContext>
  );
}

function Themed({ children }: { children: ReactNode }) {
  const { queries } = useOffice();
  const color = useQuery(queries.app.status.queryOptions()).data?.themeColor ?? colorUntilKnown;
  const theme = useMemo(() => officeTheme(color), [color]);
  return (
    <ConfigProvider theme={theme} locale={zhCN} button={{ autoInsertSpace: false }}>
      <App>{children}</App>
    </ConfigProvider>
  );
}
