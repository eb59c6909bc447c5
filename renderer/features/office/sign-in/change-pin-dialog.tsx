import { Modal } from 'antd';
import { changePinTexts } from '../../../../shared/texts/sign-in.ts';
import { ChangePinForm } from './change-pin-form.tsx';
import './sign-in.css';

export function ChangePinDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  return (
    <Modal open title={changePinTexts.title} footer={null} width={420} onCancel={onClose}>
      <ChangePinForm onDone={onDone} />
    </Modal>
  );
}
