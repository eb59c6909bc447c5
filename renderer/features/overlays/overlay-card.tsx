import { useMutation } from '@tanstack/react-query';
import { App, Button, Card } from 'antd';
import type { OverlayHead } from '../../../shared/contract/overlays.ts';
import { formScreenTexts } from '../../../shared/texts/forms.ts';
import { overlayScreenTexts as texts } from '../../../shared/texts/overlays.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { useMay } from '../../app/session/use-session.ts';

/** One pre-printed form. */
export function OverlayCard({ overlay, onEdit }: { overlay: OverlayHead; onEdit: () => void }) {
  const { client, cache } = useOffice();
  const { message, modal } = App.useApp();
  const mayChange = useMay('overlays.save');
  const { id, name, formTitle, placed, version, landscape } = overlay;
  const remove = useMutation({
    mutationFn: () => client.overlays.remove({ id, version }),
    onSuccess: () => refresh(cache, 'overlays'),
    onError: (error) => void message.error(presentError(error).message),
  });
  return (
    <Card title={name} size="small">
      <p>{formTitle}</p>
      <p className="lt-muted">
        {`${texts.placed(placed)} · ${landscape ? formScreenTexts.landscape : formScreenTexts.portrait}`}
      </p>
      {mayChange ? (
        <div className="lt-overlays-tools">
          <Button type="primary" onClick={onEdit}>
            {texts.edit}
          </Button>
          <Button
            danger
            onClick={() =>
              void modal.confirm({
                title: texts.removeQuestion(name),
                okText: texts.remove,
                cancelText: texts.cancel,
                okButtonProps: { danger: true },
                onOk: () => remove.mutate(),
              })
            }
          >
            {texts.remove}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
