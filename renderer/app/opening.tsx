import { connectionTexts } from '../../shared/texts/connection.ts';
import './opening.css';

/** What is seen for the moment before the office answers. */
export function Opening() {
  return (
    <div className="lt-opening" role="status">
      {connectionTexts.opening}
    </div>
  );
}
