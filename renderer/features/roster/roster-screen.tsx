import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useSearchParams } from 'react-router';
import { addDays, weekStart } from '../../../shared/domain/business-date.ts';
import { rosterTexts as texts } from '../../../shared/texts/roster.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { Page } from '../../components/page.tsx';
import { useToday } from '../../components/use-today.ts';
import { WeekChoice } from './week-choice.tsx';
import { WeekView } from './week-view.tsx';
import './roster.css';

/** 排班: the week's sheet. */
export function RosterScreen() {
  return (
    <Page title={texts.title}>
      <Week />
    </Page>
  );
}

/** The week of the address, else the coming one for who makes it and this one for who reads it. */
function Week() {
  const { queries } = useOffice();
  const mayEdit = useMay('roster.save');
  const thisMonday = weekStart(useToday());
  const [search, setSearch] = useSearchParams();
  const monday = search.get('week') ?? (mayEdit ? addDays(thisMonday, 7) : thisMonday);
  const sheet = useQuery(queries.roster.week.queryOptions({ input: { monday } }));
  const choice = (
    <WeekChoice
      monday={monday}
      thisMonday={thisMonday}
      onChoose={(week) => setSearch({ week }, { replace: true })}
    />
  );
  if (sheet.data) return <WeekView key={monday} monday={monday} sheet={sheet.data} choice={choice} />;
  return (
    <>
      {choice}
      <LoadFailure error={sheet.error} retry={() => void sheet.refetch()} />
      {sheet.isPending ? <Spin /> : null}
    </>
  );
}
