import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Modal } from 'antd';
import type { KioskPlace } from '../../../shared/domain/kiosk.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { kioskDeskTexts as texts } from '../../../shared/texts/kiosk.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import './start-kiosk-dialog.css';

/** Opens the visitors' window, here or on the other display, and says who can end it. */
export function StartKioskDialog({ onClose }: { onClose: () => void }) {
  const { client, queries, leaving } = useOffice();
  const { message } = App.useApp();
  const state = useQuery({ ...queries.kioskMode.get.queryOptions(), staleTime: 0 });
  const start = useMutation({
    mutationFn: async (place: KioskPlace) => {
      await leaving.run();
      await client.kioskMode.start({ place });
    },
    onSuccess: () => {
      void message.success(texts.started);
      onClose();
    },
  });
  const end = useMutation({ mutationFn: () => client.kioskMode.end(), onSuccess: onClose });
  const data = state.data;
  const failed = state.error ?? start.error ?? end.error;
  return (
    <Modal
      open
      title={texts.startTitle}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{appTexts.cancel}</Button>}
    >
      <p>{texts.startText}</p>
      {failed ? <Alert showIcon type="error" title={presentError(failed).message} /> : null}
      {data?.place === 'other' ? (
        <div className="lt-kiosk-way">
          <Button type="primary" size="large" loading={end.isPending} onClick={() => end.mutate()}>
            {texts.end}
          </Button>
          <span className="lt-muted">{texts.running}</span>
        </div>
      ) : null}
      {data?.place === null ? (
        <>
          <div className="lt-kiosk-way">
            <Button
              type="primary"
              size="large"
              loading={start.isPending && start.variables === 'here'}
              onClick={() => start.mutate('here')}
            >
              {texts.startHere}
            </Button>
            <span className="lt-muted">{texts.startHereText}</span>
          </div>
          {data.hasOtherDisplay ? (
            <div className="lt-kiosk-way">
              <Button
                size="large"
                loading={start.isPending && start.variables === 'other'}
                onClick={() => start.mutate('other')}
              >
                {texts.startOther}
              </Button>
              <span className="lt-muted">{texts.startOtherText}</span>
            </div>
          ) : null}
          <p className="lt-muted">{texts.endNote(data.takers.join('、'))}</p>
        </>
      ) : null}
    </Modal>
  );
}
