import { useEffect } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { appTexts } from '../../../shared/texts/app.ts';
import { followEvents } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { ErrorBoundary } from '../error-boundary.tsx';
import { ArrivalKey } from '../../features/reception/arrivals/arrival-key.tsx';
import { Palette } from '../../features/find/palette.tsx';
import { useIdleLock } from '../session/use-idle-lock.ts';
import { useLeave } from '../session/use-leave.ts';
import { useMay, usePerson, useSession } from '../session/use-session.ts';
import { useHotkey } from '../use-hotkey.ts';
import { Home } from './home.tsx';
import { type NavItem, navItemsFor, screens } from './nav-items.tsx';
import { SideBar } from './side-bar.tsx';
import './frame.css';

/** Side bar and the screen beside it, the window's keys, the idle lock, and the line to what changes. */
export function Frame() {
  const office = useOffice();
  const leave = useLeave();
  const navigate = useNavigate();
  const mayCount = useMay('unregisteredArrivals.add');
  const mayFind = useMay('find.search');
  const items = navItemsFor(usePerson().roles);
  useIdleLock(useSession()?.idleMinutes ?? 5);
  useEffect(() => {
    const stop = new AbortController();
    void followEvents(office, stop.signal);
    return () => stop.abort();
  }, [office]);
  useHotkey('Ctrl+L', leave.lock);
  useHotkey('F9', leave.signOut);
  useHotkey('F2', () => void navigate('/desk'));
  const { pathname } = useLocation();
  return (
    <div className="lt-frame">
      <a className="lt-skip" href="#main" onClick={skipToMain}>
        {appTexts.skip}
      </a>
      {mayCount ? <ArrivalKey /> : null}
      {mayFind ? <Palette /> : null}
      <SideBar items={items} />
      <main className="lt-main" id="main" tabIndex={-1}>
        <ErrorBoundary key={pathname}>{isOpenTo(pathname, items) ? <Outlet /> : <Home />}</ErrorBoundary>
      </main>
    </div>
  );
}

/** The address after # belongs to the router, so the link moves the focus by hand. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** After a change of person the address may be of a screen that is not for the new one. */
function isOpenTo(pathname: string, items: readonly NavItem[]): boolean {
  const screen = screens.find((item) => pathname.startsWith(item.path));
  return screen === undefined || items.includes(screen);
}
