import { Navigate, type RouteObject } from 'react-router';
import { VisitDesk } from '../../features/reception/visit-desk/visit-desk.tsx';
import { VisitListScreen } from '../../features/reception/visit-list/visit-list-screen.tsx';
import { Frame } from './frame.tsx';
import { Home, NotFound } from './home.tsx';

/** Screens by address; each is loaded when it is first opened, but for the two that every day begins with. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    children: [
      { index: true, element: <Home /> },
      { path: 'desk', Component: VisitDesk },
      { path: 'visits', Component: VisitListScreen },
      {
        path: 'customers',
        lazy: async () => ({
          Component: (await import('../../features/customers/customer-list-screen.tsx')).CustomerListScreen,
        }),
      },
      {
        path: 'customers/:id',
        lazy: async () => ({
          Component: (await import('../../features/customers/customer-screen.tsx')).CustomerScreen,
        }),
      },
      {
        path: 'customer-rules',
        lazy: async () => ({
          Component: (await import('../../features/customers/rules/rules-screen.tsx')).RulesScreen,
        }),
      },
      {
        path: 'follow-ups',
        lazy: async () => ({
          Component: (await import('../../features/follow-ups/follow-ups-screen.tsx')).FollowUpsScreen,
        }),
      },
      {
        path: 'roster',
        lazy: async () => ({
          Component: (await import('../../features/roster/roster-screen.tsx')).RosterScreen,
        }),
      },
      {
        path: 'meetings',
        lazy: async () => ({
          Component: (await import('../../features/meetings/meetings-screen.tsx')).MeetingsScreen,
        }),
      },
      {
        path: 'meetings/:id',
        lazy: async () => ({
          Component: (await import('../../features/meetings/meeting-screen.tsx')).MeetingScreen,
        }),
      },
      {
        path: 'improvements',
        lazy: async () => ({
          Component: (await import('../../features/improvements/improvements-screen.tsx')).ImprovementsScreen,
        }),
      },
      {
        path: 'trainings',
        lazy: async () => ({
          Component: (await import('../../features/trainings/trainings-screen.tsx')).TrainingsScreen,
        }),
      },
      {
        path: 'notices',
        lazy: async () => ({
          Component: (await import('../../features/notices/notices-screen.tsx')).NoticesScreen,
        }),
      },
      {
        path: 'imports',
        lazy: async () => ({
          Component: (await import('../../features/imports/imports-screen.tsx')).ImportsScreen,
        }),
      },
      {
        path: 'calls',
        lazy: async () => ({
          Component: (await import('../../features/calls/calls-screen.tsx')).CallsScreen,
        }),
      },
      {
        path: 'appointments',
        lazy: async () => ({
          Component: (await import('../../features/appointments/appointments-screen.tsx')).AppointmentsScreen,
        }),
      },
      {
        path: 'board',
        lazy: async () => ({
          Component: (await import('../../features/rotation/board-screen.tsx')).BoardScreen,
        }),
      },
      {
        path: 'home',
        lazy: async () => ({ Component: (await import('../../features/home/home-screen.tsx')).HomeScreen }),
      },
      {
        path: 'todo',
        lazy: async () => ({ Component: (await import('../../features/todo/todo-screen.tsx')).TodoScreen }),
      },
      {
        path: 'weekly/:tab?',
        lazy: async () => ({
          Component: (await import('../../features/weekly/weekly-screen.tsx')).WeeklyScreen,
        }),
      },
      {
        path: 'forms',
        lazy: async () => ({
          Component: (await import('../../features/forms/forms-screen.tsx')).FormsScreen,
        }),
      },
      {
        path: 'forms/documents',
        lazy: async () => ({
          Component: (await import('../../features/documents/documents-screen.tsx')).DocumentsScreen,
        }),
      },
      {
        path: 'forms/editions',
        lazy: async () => ({
          Component: (await import('../../features/form-editions/editions-screen.tsx')).EditionsScreen,
        }),
      },
      {
        path: 'forms/overlays',
        lazy: async () => ({
          Component: (await import('../../features/overlays/overlays-screen.tsx')).OverlaysScreen,
        }),
      },
      {
        path: 'staff',
        lazy: async () => ({
          Component: (await import('../../features/office/staff/staff-screen.tsx')).StaffScreen,
        }),
      },
      {
        path: 'settings',
        lazy: async () => ({
          Component: (await import('../../features/office/settings/settings-screen.tsx')).SettingsScreen,
        }),
      },
      {
        path: 'audit',
        lazy: async () => ({
          Component: (await import('../../features/office/audit/audit-screen.tsx')).AuditScreen,
        }),
      },
      { path: 'index.html', element: <Navigate to="/" replace /> },
      { path: '*', element: <NotFound /> },
    ],
  },
];
