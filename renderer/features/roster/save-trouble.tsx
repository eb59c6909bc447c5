import { Alert, Button } from 'antd';
import { rosterTexts as texts } from '../../../shared/texts/roster.ts';
import { useOffice } from '../../api/office.ts';
import type { WeekSheet } from './use-week-sheet.ts';

/** Says why the sheet is not saved, with the way out. */
export function SaveTrouble({ work: { state, keeper, monday } }: { work: WeekSheet }) {
  const { client, cache, queries } = useOffice();
  if (state.at === 'failed') {
    return (
      <Alert
        showIcon
        type="error"
        title={state.message}
        action={<Button onClick={() => void keeper.flush()}>{texts.saveAgain}</Button>}
      />
    );
  }
  if (state.at !== 'changed') return null;
  const loadNewest = async (): Promise<void> => {
    const newest = await client.roster.week({ monday });
    cache.setQueryData(queries.roster.week.queryKey({ input: { monday } }), newest);
    keeper.take(newest.version, newest);
  };
  return (
    <Alert
      showIcon
      type="warning"
      title={texts.changedTitle}
      description={texts.changedText}
      action={<Button onClick={() => void loadNewest().catch(() => undefined)}>{texts.loadNewest}</Button>}
    />
  );
}
