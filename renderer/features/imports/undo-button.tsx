import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { JobState } from '../../../shared/contract/work.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { useJob } from './use-job.ts';

interface UndoButtonProps {
  readonly importId: string;
  readonly fileName: string;
  readonly rows: number;
  readonly onUndone?: () => void;
}

/** Takes a whole import back after a question; where records were changed since, it names them and asks again. */
export function UndoButton({ importId, fileName, rows, onUndone }: UndoButtonProps) {
  const { client } = useOffice();
  const { modal, message } = App.useApp();
  const [started, setStarted] = useState<JobState | null>(null);
  const job = useJob(started, (end) => {
    if (end.state !== 'done') return void message.error(end.failure ?? texts.importFailed);
    void message.success(texts.undone);
    onUndone?.();
    return undefined;
  });
  const undo = useMutation({
    mutationFn: (keepChanged: boolean) => client.imports.undo({ importId, keepChanged }),
    onSuccess: ({ job: begun, changed, changedCount }) => {
      if (begun) setStarted(begun);
      else askAboutChanged(changed, changedCount);
    },
    onError: (error) => void message.error(presentError(error).message),
  });
  const ask = (title: string, content: React.ReactNode, okText: string, keepChanged: boolean) =>
    void modal.confirm({
      title,
      content,
      okText,
      cancelText: texts.keep,
      okButtonProps: { danger: true },
      onOk: () => undo.mutate(keepChanged),
    });
  const askAboutChanged = (changed: readonly { what: string; why: string }[], count: number) =>
    ask(
      texts.undoChanged(count),
      <ul className="lt-import-found">
        {changed.map(({ what, why }) => (
          <li key={`${what}${why}`}>
            {what}：{why}
          </li>
        ))}
      </ul>,
      texts.undoRest,
      true,
    );
  return (
    <Button
      danger
      loading={undo.isPending || job.running}
      onClick={() => ask(texts.undoQuestion(fileName, rows), null, texts.undo, false)}
    >
      {texts.undo}
    </Button>
  );
}
