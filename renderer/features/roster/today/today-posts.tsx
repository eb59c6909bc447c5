import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { Link } from 'react-router';
import { monthDays } from '../../../../shared/domain/roster/month-duties.ts';
import { rosterMonthTexts as texts } from '../../../../shared/texts/roster-month.ts';
import { useOffice } from '../../../api/office.ts';
import { usePerson } from '../../../app/session/use-session.ts';
import { useToday } from '../../../components/use-today.ts';
import './today-posts.css';

/** Who stands where today by the published roster, at the desk; nothing where none is published. */
export const TodayPosts = memo(function TodayPosts() {
  const { queries } = useOffice();
  const person = usePerson();
  const day = useToday();
  const input = { from: day, to: day, staffId: null };
  const duties = useQuery(queries.roster.duties.queryOptions({ input })).data ?? [];
  const [today] = monthDays(duties);
  if (!today) return null;
  return (
    <section className="lt-panel lt-today-posts" aria-label={texts.todayPosts}>
      <h2>
        <Link to="/roster">{texts.todayPosts}</Link>
      </h2>
      <dl>
        {today.places.map(({ place, people }) => (
          <div key={place}>
            <dt>{place}</dt>
            <dd>
              {people.map(({ id, name }, i) => (
                <span key={id}>
                  {i > 0 ? '、' : ''}
                  {id === person.id ? <strong>{name}</strong> : name}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
});
