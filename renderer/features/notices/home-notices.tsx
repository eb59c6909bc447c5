import { useQuery } from '@tanstack/react-query';
import { noticeScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { useOffice } from '../../api/office.ts';
import '../meetings/meetings.css';

/** R-notices: what hangs today; an expired notice is gone by itself. Nothing where nothing hangs. */
export function HomeNotices() {
  const { queries } = useOffice();
  const { data } = useQuery({ ...queries.notices.current.queryOptions(), refetchInterval: 60_000 });
  if (!data || data.length === 0) return null;
  return (
    <section aria-label={texts.home}>
      {data.map((notice) => (
        <div key={notice.id} className="lt-panel lt-notice">
          <strong>{notice.title}</strong>{' '}
          <span className="lt-muted">{`${notice.place} ${texts.until(notice.validTo)}`}</span>
          <p>{notice.content}</p>
        </div>
      ))}
    </section>
  );
}
