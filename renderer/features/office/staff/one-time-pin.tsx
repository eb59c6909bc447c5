import { Button, Modal, Typography } from 'antd';
import { appTexts } from '../../../../shared/texts/app.ts';
import { staffTexts as texts } from '../../../../shared/texts/office.ts';
import { useReturnFocus } from '../../../components/use-return-focus.ts';

interface OneTimePinProps {
  readonly name: string;
  readonly oneTimePin: string;
  readonly onClose: () => void;
}

/** Shows a one-time PIN once, to be handed over. */
export function OneTimePin({ name, oneTimePin, onClose }: OneTimePinProps) {
  useReturnFocus();
  return (
    <Modal
      open
      title={texts.oneTimeTitle}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {appTexts.close}
        </Button>
      }
    >
      <p>{texts.oneTimeText(name)}</p>
      <Typography.Text className="lt-one-time-pin" data-testid="one-time-pin">
        {oneTimePin}
      </Typography.Text>
    </Modal>
  );
}
