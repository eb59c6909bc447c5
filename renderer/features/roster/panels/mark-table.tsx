import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import type { RosterSheet } from '../../../../shared/contract/roster.ts';
import { weekday } from '../../../../shared/domain/calendar/working-calendar.ts';
import { shortDate } from '../../../../shared/domain/roster/clashes.ts';
import type { Assignment, RosterPerson } from '../../../../shared/domain/roster/office.ts';
import { rosterMarkTexts as texts, rosterPlanTexts } from '../../../../shared/texts/roster.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';

interface MarkTableProps {
  readonly sheet: RosterSheet;
  readonly plan: readonly Assignment[];
  /** Leave on a day of published duty. */
  readonly onFallsOut: ((duty: Assignment) => void) | null;
}

type Mark = 'none' | 'leave' | 'wish';
const next: Readonly<Record<Mark, Mark>> = { none: 'leave', leave: 'wish', wish: 'none' };

/** Leave and wished rest days of the week; each press goes one on. */
export function MarkTable({ sheet, plan, onFallsOut }: MarkTableProps) {
  const { client, cache } = useOffice();
  const { message } = App.useApp();
  const mark = useMutation({
    mutationFn: (input: { staffId: string; date: string; kind: Mark }) =>
      client.roster.setDay({ ...input, note: '' }),
    onSuccess: async (_, { staffId, date, kind }) => {
      await cache.invalidateQueries({ queryKey: [['roster', 'week']] });
      const duty = plan.find((each) => each.personId === staffId && each.date === date);
      if (duty && kind === 'leave') onFallsOut?.(duty);
    },
    onError: (error) => void message.error(presentError(error).message),
  });
  const people = sheet.week.people.filter(({ trainedOn, gone }) => trainedOn !== null && !gone);
  return (
    <section className="lt-roster-panel lt-panel" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className="lt-muted">{texts.help}</p>
      <div className="lt-roster-wide">
        <table className="lt-roster-small lt-roster-marks">
          <thead>
            <tr>
              <th scope="col">{rosterPlanTexts.person}</th>
              {sheet.week.days.map(({ date }) => (
                <th key={date} scope="col">
                  {shortDate(date).slice(-3, -1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                {sheet.week.days.map(({ date }) => {
                  const kind = markOf(person, date);
                  const shown =
                    kind === 'none' && person.restDay === weekday(date) ? texts.restDay : texts.kinds[kind];
                  return (
                    <td key={date}>
                      <button
                        type="button"
                        data-kind={kind}
                        aria-label={texts.cell(person.name, shortDate(date), shown)}
                        disabled={mark.isPending}
                        onClick={() => mark.mutate({ staffId: person.id, date, kind: next[kind] })}
                      >
                        {shown}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function markOf(person: RosterPerson, date: string): Mark {
  if (person.leave.includes(date)) return 'leave';
  return person.wishes.includes(date) ? 'wish' : 'none';
}
