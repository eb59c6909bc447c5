import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { documentScreenTexts as texts } from '../../../shared/texts/documents.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { LoadFailure } from '../../components/load-failure.tsx';

/** For administrators: months of keeping, what is kept, and the disposal that asks for its word. */
export function KeepingDialog({ onClose }: { onClose: () => void }) {
  const { queries, client, cache } = useOffice();
  const { message } = App.useApp();
  const query = useQuery({ ...queries.documents.keeping.queryOptions(), staleTime: 0 });
  const [typed, setTyped] = useState<number | null>(null);
  const [word, setWord] = useState('');
  const keeping = query.data;
  const months = typed ?? keeping?.months ?? 36;
  const save = useMutation({
    mutationFn: () => client.documents.setKeeping({ months }),
    onSuccess: () => {
      refresh(cache, 'documents');
      void message.success(texts.monthsSaved);
    },
  });
  const dispose = useMutation({
    mutationFn: (due: { before: string; due: number }) => client.documents.dispose(due),
    onSuccess: ({ erased }) => {
      refresh(cache, 'documents');
      void message.success(texts.disposed(erased));
      onClose();
    },
  });
  const error = save.error ?? dispose.error;
  return (
    <Modal open title={texts.keeping} footer={null} onCancel={onClose} className="lt-documents-keeping">
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {error ? <Alert showIcon type="error" title={presentError(error).message} /> : null}
      {keeping ? (
        <>
          <p>{texts.keepingText(keeping.documents, keeping.bytes)}</p>
          <label className="lt-documents-months">
            <span>{texts.months}</span>
            <InputNumber min={6} max={240} value={months} onChange={(next) => setTyped(Number(next))} />
            <Button disabled={months === keeping.months} onClick={() => save.mutate()}>
              {texts.saveMonths}
            </Button>
          </label>
          <p className="lt-muted">{texts.monthsNote}</p>
          <h3>{texts.dispose}</h3>
          <p>{texts.due(keeping.due, keeping.before)}</p>
          {keeping.due > 0 ? (
            <>
              <p className="lt-muted">{texts.disposeText}</p>
              <div className="lt-documents-months">
                <Input
                  aria-label={texts.disposeQuestion(keeping.due)}
                  value={word}
                  onChange={(event) => setWord(event.target.value)}
                />
                <Button
                  danger
                  disabled={word !== texts.disposeWord || dispose.isPending}
                  onClick={() => dispose.mutate({ before: keeping.before, due: keeping.due })}
                >
                  {texts.dispose}
                </Button>
              </div>
            </>
          ) : null}
        </>
      ) : null}
    </Modal>
  );
}
