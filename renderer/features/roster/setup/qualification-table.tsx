import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Checkbox } from 'antd';
import type { RosterSettings } from '../../../../shared/contract/roster.ts';
import { rosterSetupTexts as texts } from '../../../../shared/texts/roster-setup.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';

/** Who holds which of the qualifications that posts need, or that somebody has already. */
export function QualificationTable({ posts }: { posts: RosterSettings['posts'] }) {
  const { client, cache, queries } = useOffice();
  const { message } = App.useApp();
  const held = useQuery(queries.roster.qualifications.queryOptions()).data ?? [];
  const staff = useQuery(queries.staff.list.queryOptions()).data ?? [];
  const put = useMutation({
    mutationFn: (input: { staffId: string; held: string[] }) => client.roster.setQualifications(input),
    // Shown at once; what the office has comes after it.
    onMutate: (input) =>
      cache.setQueryData(queries.roster.qualifications.queryKey(), (before) =>
        before?.map((one) => (one.staffId === input.staffId ? input : one)),
      ),
    onError: (error) => void message.error(presentError(error).message),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.roster.key() }),
  });
  const columns = [
    ...new Set([
      ...posts.flatMap(({ qualification }) => qualification ?? []),
      ...held.flatMap((one) => one.held),
    ]),
  ];
  const nameOf = new Map(staff.map(({ id, name }) => [id, name]));
  return (
    <section className="lt-panel lt-page-body lt-setup" aria-label={texts.people}>
      <h2>{texts.people}</h2>
      <p className="lt-muted">{columns.length === 0 ? texts.noQualifications : texts.peopleHint}</p>
      {columns.length > 0 ? (
        <div className="lt-setup-wide">
          <table className="lt-setup-table">
            <thead>
              <tr>
                {[texts.person, ...columns].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {held.map(({ staffId, held: own }) => (
                <tr key={staffId}>
                  <th scope="row">{nameOf.get(staffId) ?? ''}</th>
                  {columns.map((qualification) => (
                    <td key={qualification}>
                      <Checkbox
                        aria-label={texts.holds(nameOf.get(staffId) ?? '', qualification)}
                        checked={own.includes(qualification)}
                        onChange={({ target }) =>
                          put.mutate({
                            staffId,
                            held: target.checked
                              ? [...own, qualification]
                              : own.filter((other) => other !== qualification),
                          })
                        }
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
