import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { addDays } from '../../../shared/domain/business-date.ts';
import type { Clash } from '../../../shared/domain/roster/clashes.ts';
import { copyWeek } from '../../../shared/domain/roster/edits.ts';
import { rosterPublishTexts, rosterTexts as texts } from '../../../shared/texts/roster.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { IssuedButton } from '../documents/issued-button.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { SwapDialog } from './swap-dialog.tsx';
import type { Planning } from './use-planning.ts';
import type { WeekSheet } from './use-week-sheet.ts';

interface WeekToolsProps {
  readonly work: WeekSheet;
  readonly clashes: readonly Clash[];
  readonly planning: Planning;
}

/** What can be done with the whole week. */
export function WeekTools({ work, clashes, planning }: WeekToolsProps) {
  const { store, keeper, sheet, monday } = work;
  const { client } = useOffice();
  const { message, modal } = App.useApp();
  const [dialog, setDialog] = useState<'swap' | 'publish' | 'print' | null>(null);
  const { canUndo, canRedo } = useSyncExternalStore(store.subscribe, store.steps);
  const close = (): void => setDialog(null);

  /** Publishing and printing show what the office has. */
  const openSaved = async (which: 'publish' | 'print'): Promise<void> => {
    if (await keeper.flush()) setDialog(which);
  };
  const copy = async (): Promise<void> => {
    const earlier = await client.roster.week({ monday: addDays(monday, -7) });
    const plan = copyWeek(earlier.plan, sheet.week);
    if (plan.length === 0) return void message.info(texts.nothingToCopy);
    const take = (): void => {
      store.change({ plan });
      void message.success(texts.copied);
    };
    if (store.content().plan.length === 0) return take();
    void modal.confirm({
      title: texts.copyQuestion,
      okText: texts.copyWeek,
      cancelText: texts.cancel,
      onOk: take,
    });
    return undefined;
  };
  const revision = sheet.editions.length > 0;
  return (
    <div className="lt-roster-tools">
      <Button
        icon={<UndoOutlined />}
        aria-label={texts.undo}
        title={`${texts.undo}（Ctrl+Z）`}
        disabled={!canUndo}
        onClick={store.undo}
      />
      <Button
        icon={<RedoOutlined />}
        aria-label={texts.redo}
        title={`${texts.redo}（Ctrl+Y）`}
        disabled={!canRedo}
        onClick={store.redo}
      />
      <Button
        onClick={() => void copy().catch((error: unknown) => void message.error(presentError(error).message))}
      >
        {texts.copyWeek}
      </Button>
      <Button onClick={() => setDialog('swap')}>{texts.swap}</Button>
      <Button loading={planning.running} onClick={planning.start}>
        {texts.plan}
      </Button>
      <Button onClick={() => void openSaved('print')}>{texts.print}</Button>
      <IssuedButton subject={{ kind: 'week', id: monday }} />
      <Button
        type="primary"
        disabled={planning.running || (sheet.state === 'published' && work.state.at === 'saved')}
        onClick={() => void openSaved('publish')}
      >
        {revision ? rosterPublishTexts.revise : texts.publish}
      </Button>
      {dialog === 'swap' ? <SwapDialog work={work} onClose={close} /> : null}
      {dialog === 'publish' ? <PublishDialog work={work} clashes={clashes} onClose={close} /> : null}
      {dialog === 'print' ? <PrintDialog monday={monday} onClose={close} /> : null}
    </div>
  );
}
