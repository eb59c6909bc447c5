import { Modal } from 'antd';
import { changePinTexts } from '../../../../shared/texts/sign-in.ts';
import { ChangePinForm } from './change-pin-form.tsx';
import { useReturnFocus } from '../../../components/use-return-focus.ts';
import './sign-in.css';

export function ChangePinDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  useReturnFocus();
  return (
    <Modal open title={changePinTexts.title} footer={null} width={420} onCancel={onClose}>
      <ChangePinForm onDone={onDone} />
    </Modal>
  );
}
