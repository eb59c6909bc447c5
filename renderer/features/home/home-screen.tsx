import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { homeTexts as texts } from '../../../shared/texts/home.ts';
import { useOffice } from '../../api/office.ts';
import { screens } from '../../app/layout/nav-items.tsx';
import { useMay } from '../../app/session/use-session.ts';
import { PlainTable } from '../../components/list/plain-table.tsx';
import { Page } from '../../components/page.tsx';
import { useToday } from '../../components/use-today.ts';
import { TodayAppointments } from '../appointments/today-appointments.tsx';
import { percent } from '../calls/call-views.ts';
import { TodayPosts } from '../roster/today/today-posts.tsx';
import { HomeTodos } from '../todo/home-todos.tsx';
import { HomeNotices } from '../notices/home-notices.tsx';
import './home.css';

/** 首页: today's reception in figures, each as its own rule defines it; a click leads to where it comes from. */
export function HomeScreen() {
  return (
    <Page title={texts.title}>
      <div className="lt-home">
        <VisitFigures />
        <CallFigures />
        <WaitingFigure />
        <AppointmentFigure />
        <LeftFigure />
        <FollowUpFigure />
      </div>
      <TodayAppointments />
      <TodayPosts />
      <HomeTodos />
      <HomeNotices />
      <TakerRates />
    </Page>
  );
}

function VisitFigures() {
  const { queries } = useOffice();
  const figures = useQuery(queries.visits.today.queryOptions()).data;
  const today = figures?.rates.find((rate) => rate.period === 'today');
  return (
    <>
      <Figure to="/visits" label={texts.visits} value={figures?.visits}>
        {today ? texts.unregistered(today.unregistered) : ''}
      </Figure>
      <Figure
        to="/visits"
        label={texts.firstVisits}
        value={figures && percent(today?.rate)}
        bad={today?.belowFloor}
      >
        {texts.floor}
      </Figure>
    </>
  );
}

function CallFigures() {
  const { queries } = useOffice();
  const day = useToday();
  const figures = useQuery(queries.calls.figures.queryOptions({ input: { from: day, to: day } })).data;
  return (
    <>
      <Figure to="/calls" label={texts.calls} value={figures?.calls}>
        {figures ? texts.invited(figures.invited) : ''}
      </Figure>
      <Figure
        to="/calls"
        label={texts.invitation}
        value={figures && percent(figures.rate)}
        bad={figures?.rate !== null && figures !== undefined && figures.rate < 1}
      />
    </>
  );
}

function WaitingFigure() {
  const { queries } = useOffice();
  const { data } = useQuery({ ...queries.waiting.list.queryOptions(), refetchInterval: 60_000 });
  const longest = Math.max(0, ...(data?.waiting.map((visit) => visit.waitedMinutes) ?? []));
  return (
    <Figure to="/board" label={texts.waiting} value={data?.waiting.length}>
      {data && data.waiting.length > 0 ? texts.longest(longest) : ''}
    </Figure>
  );
}

function AppointmentFigure() {
  const { queries } = useOffice();
  const day = useToday();
  const input = { from: day, to: day, state: null };
  const { data } = useQuery(queries.appointments.list.queryOptions({ input }));
  const open = data?.filter((one) => one.state === 'open').length ?? 0;
  return (
    <Figure to="/appointments" label={texts.appointments} value={data?.length}>
      {data ? texts.open(open) : ''}
    </Figure>
  );
}

/** E-3.1.1: enquiries left that wait for an answer. */
function LeftFigure() {
  const { queries } = useOffice();
  const day = useToday();
  const { data } = useQuery({
    ...queries.leftEnquiries.list.queryOptions({ input: { from: day, to: day } }),
    refetchInterval: 60_000,
  });
  const open = data?.filter((one) => one.answeredAt === null);
  const late = open?.filter((one) => one.late).length ?? 0;
  return (
    <Figure to="/calls?tab=left" label={texts.left} value={open?.length} bad={late > 0}>
      {late > 0 ? texts.late(late) : ''}
    </Figure>
  );
}

const followUpsPath = screens.find((screen) => screen.procedure.startsWith('followUps.'))?.path ?? '/home';

/** S-7.2.12: contacts owed today, of the whole office. */
function FollowUpFigure() {
  const { queries } = useOffice();
  const day = useToday();
  const input = { staffId: null, from: day, to: day };
  const may = useMay('followUps.figures');
  const { data } = useQuery({ ...queries.followUps.figures.queryOptions({ input }), enabled: may });
  if (!may) return null;
  return (
    <Figure to={followUpsPath} label={texts.followUps} value={data?.today} bad={(data?.overdue ?? 0) > 0}>
      {data && data.overdue > 0 ? texts.overdue(data.overdue) : ''}
    </Figure>
  );
}

/** S-7.1.2: this month's invitation rate of each who took calls. */
function TakerRates() {
  const { queries } = useOffice();
  const day = useToday();
  const input = { from: `${day.slice(0, 8)}01`, to: day };
  const { data } = useQuery(queries.calls.figures.queryOptions({ input }));
  if (!useMay('calls.figures') || !data || data.byTaker.length === 0) return null;
  return (
    <>
      <h2>{texts.byTaker}</h2>
      <PlainTable
        label={texts.byTaker}
        rows={data.byTaker}
        keyOf={(row) => row.staffId}
        columns={[
          { title: texts.taker, cell: (row) => row.name },
          { title: texts.callsColumn, cell: (row) => row.calls },
          { title: texts.invitedColumn, cell: (row) => row.invited },
          { title: texts.rateColumn, cell: (row) => percent(row.rate) },
        ]}
      />
    </>
  );
}

interface FigureProps {
  readonly to: string;
  readonly label: string;
  /** Undefined while it is not read yet. */
  readonly value: number | string | undefined;
  readonly bad?: boolean | undefined;
  readonly children?: ReactNode;
}

function Figure({ to, label, value, bad, children }: FigureProps) {
  return (
    <Link className="lt-panel lt-figure" to={to} data-bad={bad || undefined}>
      <span>{label}</span>
      <strong>{value ?? '…'}</strong>
      <small>{children}</small>
    </Link>
  );
}
