import { TodayAppointments } from '../../appointments/today-appointments.tsx';
import { useTakeEntry } from '../../kiosk/use-take-entry.ts';
import { WaitingEntries } from '../../kiosk/waiting-entries.tsx';
import { TodayPosts } from '../../roster/today/today-posts.tsx';
import { useForm } from '../../../components/form/use-form.ts';
import { timeNow, today } from '../../../components/use-today.ts';
import { useRecogniser } from '../visit-form/use-recognition.ts';
import { VisitEntry } from '../visit-form/visit-entry.tsx';
import { blankVisit } from '../visit-form/visit-values.ts';
import { CustomerCard } from './customer-card.tsx';
import { DeskHead } from './desk-head.tsx';
import { TodayList } from './today-list.tsx';
import './visit-desk.css';

/**
 * The reception desk: the form at the left; at the right who is on the line, and today's visits. Each key of the number
 * draws this anew, so what does not depend on it is memoised.
 */
export function VisitDesk() {
  const store = useForm(() => blankVisit(today(), timeNow()));
  const recogniser = useRecogniser(store);
  const { recognition } = recogniser;
  const taking = useTakeEntry(store, recogniser);
  return (
    <div className="lt-desk">
      <DeskHead />
      <VisitEntry store={store} recogniser={recogniser} />
      <aside className="lt-desk-side">
        {recognition.state === 'known' ? (
          <CustomerCard customer={recognition.customer} store={store} />
        ) : null}
        <WaitingEntries taking={taking} />
        <TodayAppointments />
        <TodayPosts />
        <TodayList />
      </aside>
    </div>
  );
}
