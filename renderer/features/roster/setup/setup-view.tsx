import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { RosterSettings } from '../../../../shared/contract/roster.ts';
import { rosterSetupTexts as texts } from '../../../../shared/texts/roster-setup.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { setupProblems } from './check-setup.ts';
import { PostRows } from './post-rows.tsx';
import { QualificationTable } from './qualification-table.tsx';
import { ShiftRows } from './shift-rows.tsx';
import './setup.css';

/** 岗位与班次: the office's posts with their staffing, its shifts, and who holds which qualification. */
export function SetupView() {
  const { queries } = useOffice();
  const settings = useQuery(queries.roster.settings.queryOptions());
  return (
    <div className="lt-roster">
      <LoadFailure error={settings.error} retry={() => void settings.refetch()} />
      {settings.data ? (
        <>
          <SetupForm key={JSON.stringify(settings.data)} saved={settings.data} />
          <QualificationTable posts={settings.data.posts} />
        </>
      ) : null}
    </div>
  );
}

function SetupForm({ saved }: { saved: RosterSettings }) {
  const { client, cache, queries } = useOffice();
  const { message } = App.useApp();
  const [typed, setTyped] = useState(saved);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const save = useMutation({
    mutationFn: () => client.roster.updateSettings(typed),
    onSuccess: (answer) => {
      cache.setQueryData(queries.roster.settings.queryKey(), answer);
      void cache.invalidateQueries({ queryKey: queries.roster.key() });
      void message.success(texts.saved);
    },
    onError: (error) => setProblems([presentError(error).message]),
  });
  const submit = (): void => {
    const found = setupProblems(typed);
    setProblems(found);
    if (found.length === 0 && !save.isPending) save.mutate();
  };
  const change = (part: Partial<RosterSettings>): void => {
    setTyped({ ...typed, ...part });
    setProblems([]);
  };
  const changed = JSON.stringify(typed) !== JSON.stringify(saved);
  const lost = [...saved.posts, ...saved.shifts].some(
    ({ id }) => ![...typed.posts, ...typed.shifts].some((kept) => kept.id === id),
  );
  return (
    <section className="lt-panel lt-page-body lt-setup" aria-label={texts.posts}>
      <h2>{texts.posts}</h2>
      <p className="lt-muted">{`${texts.postsHint}${texts.makeUp}。`}</p>
      <PostRows posts={typed.posts} onChange={(posts) => change({ posts })} />
      <h2>{texts.shifts}</h2>
      <p className="lt-muted">{texts.shiftsHint}</p>
      <ShiftRows shifts={typed.shifts} onChange={(shifts) => change({ shifts })} />
      {lost ? <Alert showIcon type="info" title={texts.removed} /> : null}
      {problems.map((problem) => (
        <Alert key={problem} showIcon type="error" title={problem} />
      ))}
      <footer className="lt-setup-foot">
        <Button disabled={!changed} onClick={() => change(saved)}>
          {texts.discard}
        </Button>
        <Button type="primary" disabled={!changed} loading={save.isPending} onClick={submit}>
          {texts.save}
        </Button>
      </footer>
    </section>
  );
}
