import { Empty } from 'antd';
import { Navigate } from 'react-router';
import { appTexts } from '../../../shared/texts/app.ts';
import { usePerson } from '../session/use-session.ts';
import { navItemsFor } from './nav-items.tsx';

/** Opens the first screen the person's roles have. */
export function Home() {
  const first = navItemsFor(usePerson().roles)[0];
  if (!first) return <Empty description={appTexts.nothingAllowed} />;
  return <Navigate to={first.path} replace />;
}

export function NotFound() {
  return <Empty description={`${appTexts.notFoundTitle}。${appTexts.notFoundText}`} />;
}
