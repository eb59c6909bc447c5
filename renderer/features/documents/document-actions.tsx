import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { IssuedDocument } from '../../../shared/contract/documents.ts';
import { documentScreenTexts as texts } from '../../../shared/texts/documents.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';

interface DocumentActionsProps {
  readonly row: IssuedDocument;
  /** Whether the reader may open it and it is intact. */
  readonly usable: boolean;
}

/** Issues a kept document again, unchanged. */
export function DocumentActions({ row, usable }: DocumentActionsProps) {
  const { client, cache } = useOffice();
  const { message } = App.useApp();
  const acts = {
    print: async () => {
      const { printed } = await client.documents.print({ id: row.id });
      return printed ? texts.reprinted : texts.notPrinted;
    },
    open: async () => texts.opened((await client.documents.open({ id: row.id })).fileName),
    save: async () => {
      const { fileName } = await client.documents.save({ id: row.id });
      return fileName === null ? null : texts.saved(fileName);
    },
  };
  const act = useMutation({
    mutationFn: (which: keyof typeof acts) => acts[which](),
    onSuccess: (said) => {
      refresh(cache, 'documents');
      if (said !== null) void message.success(said);
    },
    onError: (error) => void message.error(presentError(error).message),
  });
  const isPaper = row.kind === 'paper';
  const { drawer } = texts;
  const props = { disabled: !usable || act.isPending };
  return (
    <div className="lt-document-tools">
      {isPaper ? (
        <Button type="primary" {...props} onClick={() => act.mutate('print')}>
          {drawer.reprint}
        </Button>
      ) : null}
      <Button type={isPaper ? 'default' : 'primary'} {...props} onClick={() => act.mutate('open')}>
        {isPaper ? drawer.openPaper : drawer.open}
      </Button>
      <Button {...props} onClick={() => act.mutate('save')}>
        {isPaper ? drawer.savePaper : drawer.save}
      </Button>
    </div>
  );
}
