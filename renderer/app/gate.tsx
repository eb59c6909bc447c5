import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useOffice } from '../api/office.ts';
import { ahead } from './ahead.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { Opening } from './opening.tsx';
import { useTakeUp } from './session/use-take-up.ts';
import { useSession } from './session/use-session.ts';
import { SignInScreen } from '../features/office/sign-in/sign-in-screen.tsx';
import { ChangePinScreen } from '../features/office/sign-in/change-pin-screen.tsx';

const FirstStart = ahead(() => import('../features/office/first-start/first-start.tsx'));
export const Workplace = ahead(() => import('./layout/workplace.tsx'));

/** What the window shows: the first start, the sign-in, the locked screen, or work. */
export function Gate() {
  return (
    <>
      <ConnectionBanner />
      <Suspense fallback={<Opening />}>
        <Stage />
      </Suspense>
    </>
  );
}

function Stage() {
  const { queries } = useOffice();
  const status = useQuery(queries.app.status.queryOptions()).data;
  const session = useSession();
  const [pinIsOneTime, setPinIsOneTime] = useState(false);
  useTakeUp(setPinIsOneTime);
  if (!status) return <Opening />;
  if (status.stage === 'firstStart') return <FirstStart />;
  if (!session) return <Opening />;
  if (session.state !== 'signedIn') {
    const locked = session.state === 'locked' ? session.person : null;
    return (
      <SignInScreen
        key={locked?.id ?? ''}
        locked={locked}
        onSignedIn={(entry) => setPinIsOneTime(entry.mustChangePin)}
      />
    );
  }
  if (pinIsOneTime) return <ChangePinScreen onDone={() => setPinIsOneTime(false)} />;
  return <Workplace />;
}
