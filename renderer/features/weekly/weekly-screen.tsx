import { Segmented, Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { mayCall } from '../../../shared/domain/permissions.ts';
import { weeklyScreenTexts as texts } from '../../../shared/texts/weekly-screens.ts';
import { usePerson } from '../../app/session/use-session.ts';
import { Page } from '../../components/page.tsx';
import './weekly.css';

const tabs = {
  reports: lazy(() => import('./reports/reports-tab.tsx')),
  'sent-back': lazy(() => import('./sent-back/sent-back-tab.tsx')),
  checks: lazy(() => import('./checks/checks-tab.tsx')),
  handover: lazy(() => import('./handovers/handover-tab.tsx')),
};
type Tab = keyof typeof tabs;
const order = Object.keys(tabs) as Tab[];

/** Shown to who may call one of these. */
const needs: Readonly<Record<Tab, readonly string[]>> = {
  reports: ['weeklyReports.mine', 'weeklyReports.week'],
  'sent-back': ['dailyChecks.answer'],
  checks: ['dailyChecks.day'],
  handover: ['handovers.list'],
};

/** 一周工作: the week's reports, the daily check, the Friday bundle; each role finds its own tabs. */
export function WeeklyScreen() {
  const { tab } = useParams();
  const navigate = useNavigate();
  const { roles } = usePerson();
  const mine = order.filter((one) => needs[one].some((procedure) => mayCall(procedure, roles)));
  const shown = mine.find((one) => one === tab);
  if (!shown) return <Navigate to={`/weekly/${mine[0] ?? 'reports'}`} replace />;
  const Shown = tabs[shown];
  return (
    <Page
      title={texts.title}
      tools={
        <Segmented
          options={mine.map((value) => ({ value, label: texts.tabs[value] }))}
          value={shown}
          onChange={(next) => void navigate(`/weekly/${next}`)}
        />
      }
    >
      <Suspense fallback={<Spin />}>
        <Shown />
      </Suspense>
    </Page>
  );
}
