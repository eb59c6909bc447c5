import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { createElement } from 'react';
import { deskTexts as texts } from '../../../../shared/texts/reception.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { ArrivalNote } from './arrival-note.tsx';

const noteSeconds = 8;

/** S-7.2.7: counts an arrival with no form filled, and takes it back. */
export function useArrivals() {
  const { client, cache } = useOffice();
  const { message } = App.useApp();
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
        message.destroy(id);
        undo.mutate(id);
      };
      void message.open({
        key: id,
        type: 'success',
        duration: noteSeconds,
        content: createElement(ArrivalNote, { text: texts.arrivalAdded(today), onUndo: takeBack }),
      });
    },
    onError: fail,
  });
  return { add: () => add.mutate(), busy: add.isPending };
}
