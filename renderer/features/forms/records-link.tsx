import { Link } from 'react-router';
import { appTexts } from '../../../shared/texts/app.ts';
import { formScreenTexts as texts } from '../../../shared/texts/forms.ts';
import { weeklyScreenTexts } from '../../../shared/texts/weekly-screens.ts';
import { useMay } from '../../app/session/use-session.ts';

interface RecordsPlace {
  readonly path: string;
  readonly screen: string;
  /** Shown to those who may call this. */
  readonly procedure: string;
}

const { nav } = appTexts;
const weekly = (tab: 'reports' | 'checks' | 'handover'): RecordsPlace => ({
  path: `/weekly/${tab}`,
  screen: `${nav.weekly} · ${weeklyScreenTexts.tabs[tab]}`,
  procedure: 'dailyChecks.mine',
});
const meetings: RecordsPlace = { path: '/meetings', screen: nav.meetings, procedure: 'meetings.list' };

/** Forms whose records have a screen of their own, where they are printed as recorded. */
const places: Readonly<Record<string, RecordsPlace>> = {
  'purchase-checklist': { path: '/visits', screen: nav.visits, procedure: 'visits.list' },
  'duty-roster': { path: '/roster', screen: nav.roster, procedure: 'roster.week' },
  'weekly-report': weekly('reports'),
  'daily-check': weekly('checks'),
  'weekly-handover': weekly('handover'),
  'service-meeting-record': meetings,
  'sales-meeting-record': meetings,
  'improvement-report': { path: '/improvements', screen: nav.improvements, procedure: 'improvements.list' },
};

/** The way to a form's records; nothing where it has none, or where they are not for this person. */
export function RecordsLink({ formId }: { readonly formId: string }) {
  const place = places[formId];
  const may = useMay(place?.procedure ?? '');
  if (!place || !may) return null;
  return (
    <p className="lt-forms-card-records">
      <Link to={place.path}>{texts.fromRecords(place.screen)}</Link>
    </p>
  );
}
