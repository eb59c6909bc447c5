import { connectionTexts } from '../../shared/texts/connection.ts';
import { useConnectionState } from '../api/office.ts';
import './connection-banner.css';

/** Says calmly that the office is coming back. */
export function ConnectionBanner() {
  const state = useConnectionState();
  if (state !== 'lost') return null;
  return (
    <div className="lt-connection" role="status">
      {connectionTexts.reconnecting}
    </div>
  );
}
