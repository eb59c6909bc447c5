import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { createElement } from 'react';
import { deskTexts as texts } from '../../../../shared/texts/reception.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { UndoButton } from './undo-button.tsx';

const noteSeconds = 6;
const noteKey = 'arrival';

/** S-7.2.7: counts an arrival with no form filled, and takes it back. */
export function useArrivals() {
  const { client, cache } = useOffice();
  const { message, notification } = App.useApp();
  const fail = (error: unknown): void => void message.error(presentError(error).message);
  const undo = useMutation({
    mutationFn: (id: string) => client.unregisteredArrivals.undo({ id }),
    onSuccess: ({ today }) => {
      refresh(cache, 'arrivals');
      void message.info(texts.arrivalUndone(today));
    },
    onError: fail,
  });
  const add = useMutation({
    mutationFn: () => client.unregisteredArrivals.add({ visitKind: 'first' }),
    onSuccess: ({ id, today }) => {
      refresh(cache, 'arrivals');
      const takeBack = (): void => {
        notification.destroy(noteKey);
        undo.mutate(id);
      };
      notification.success({
        key: noteKey,
        title: texts.arrivalAdded(today),
        placement: 'bottomRight',
        duration: noteSeconds,
        actions: createElement(UndoButton, { onUndo: takeBack }),
      });
    },
    onError: fail,
  });
  return { add: () => add.mutate(), busy: add.isPending };
}
