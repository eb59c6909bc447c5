import { Empty } from 'antd';
import { Navigate } from 'react-router';
import { appTexts } from '../../../shared/texts/app.ts';
import { usePerson } from '../session/use-session.ts';
import { navItemsFor } from './nav-items.tsx';

/** Opens the desk for who registers, today's figures for who only reads, or else the first screen the person's roles have. */
export function Home() {
  const items = navItemsFor(usePerson().roles);
  const first =
    items.find((item) => item.path === '/desk') ?? items.find((item) => item.path === '/home') ?? items[0];
  if (!first) return <Empty description={appTexts.nothingAllowed} />;
  return <Navigate to={first.path} replace />;
}

export function NotFound() {
  return <Empty description={`${appTexts.notFoundTitle}。${appTexts.notFoundText}`} />;
}
