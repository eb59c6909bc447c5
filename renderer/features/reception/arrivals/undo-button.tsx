import { Button } from 'antd';
import { deskTexts } from '../../../../shared/texts/reception.ts';

export function UndoButton({ onUndo }: { onUndo: () => void }) {
  return <Button onClick={onUndo}>{deskTexts.arrivalUndo}</Button>;
}
