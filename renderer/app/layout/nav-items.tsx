import {
  AuditOutlined,
  BulbOutlined,
  CalendarOutlined,
  BellOutlined,
  CarryOutOutlined,
  DashboardOutlined,
  CommentOutlined,
  ContactsOutlined,
  FormOutlined,
  ImportOutlined,
  NotificationOutlined,
  OrderedListOutlined,
  PhoneOutlined,
  PrinterOutlined,
  ReadOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { mayCall } from '../../../shared/domain/permissions.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { appTexts } from '../../../shared/texts/app.ts';

export interface NavItem {
  readonly path: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Shown to those who may call this. */
  readonly procedure: string;
}

/** Every screen of the side bar, in order. */
export const screens: readonly NavItem[] = [
  { path: '/desk', label: appTexts.nav.desk, icon: <FormOutlined />, procedure: 'visits.register' },
  { path: '/visits', label: appTexts.nav.visits, icon: <UnorderedListOutlined />, procedure: 'visits.list' },
  { path: '/calls', label: appTexts.nav.calls, icon: <PhoneOutlined />, procedure: 'calls.list' },
  {
    path: '/appointments',
    label: appTexts.nav.appointments,
    icon: <CalendarOutlined />,
    procedure: 'appointments.list',
  },
  { path: '/board', label: appTexts.nav.board, icon: <OrderedListOutlined />, procedure: 'rotation.board' },
  { path: '/todo', label: appTexts.nav.todo, icon: <BellOutlined />, procedure: 'todo.list' },
  { path: '/home', label: appTexts.nav.home, icon: <DashboardOutlined />, procedure: 'visits.today' },
  {
    path: '/customers',
    label: appTexts.nav.customers,
    icon: <ContactsOutlined />,
    procedure: 'customers.list',
  },
  {
    path: '/follow-ups',
    label: appTexts.nav.followUps,
    icon: <CarryOutOutlined />,
    procedure: 'followUps.list',
  },
  { path: '/roster', label: appTexts.nav.roster, icon: <ScheduleOutlined />, procedure: 'roster.week' },
  { path: '/weekly', label: appTexts.nav.weekly, icon: <SolutionOutlined />, procedure: 'dailyChecks.mine' },
  { path: '/meetings', label: appTexts.nav.meetings, icon: <CommentOutlined />, procedure: 'meetings.list' },
  {
    path: '/improvements',
    label: appTexts.nav.improvements,
    icon: <BulbOutlined />,
    procedure: 'improvements.list',
  },
  { path: '/trainings', label: appTexts.nav.trainings, icon: <ReadOutlined />, procedure: 'trainings.list' },
  {
    path: '/notices',
    label: appTexts.nav.notices,
    icon: <NotificationOutlined />,
    procedure: 'notices.ledger',
  },
  { path: '/imports', label: appTexts.nav.imports, icon: <ImportOutlined />, procedure: 'imports.open' },
  { path: '/forms', label: appTexts.nav.forms, icon: <PrinterOutlined />, procedure: 'forms.preview' },
  { path: '/staff', label: appTexts.nav.staff, icon: <TeamOutlined />, procedure: 'staff.add' },
  {
    path: '/settings',
    label: appTexts.nav.settings,
    icon: <SettingOutlined />,
    procedure: 'settings.update',
  },
  { path: '/audit', label: appTexts.nav.audit, icon: <AuditOutlined />, procedure: 'audit.list' },
];

/** What someone with these roles finds at the left, in order. */
export function navItemsFor(roles: readonly Role[]): readonly NavItem[] {
  return screens.filter((item) => mayCall(item.procedure, roles));
}
