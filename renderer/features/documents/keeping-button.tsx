import { Button } from 'antd';
import { useState } from 'react';
import { documentScreenTexts as texts } from '../../../shared/texts/documents.ts';
import { KeepingDialog } from './keeping-dialog.tsx';

/** How long documents are kept, and the disposal of what has run out. */
export function KeepingButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.keeping}</Button>
      {open ? <KeepingDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
