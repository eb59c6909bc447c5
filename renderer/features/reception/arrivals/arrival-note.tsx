import { Button } from 'antd';
import { deskTexts } from '../../../../shared/texts/reception.ts';

/** What was counted, and the way back. */
export function ArrivalNote({ text, onUndo }: { text: string; onUndo: () => void }) {
  return (
    <>
      {text}
      <Button type="link" size="small" onClick={onUndo}>
        {deskTexts.arrivalUndo}
      </Button>
    </>
  );
}
