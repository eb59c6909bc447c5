import { FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { DocumentSubject } from '../../../shared/contract/documents.ts';
import { documentScreenTexts as texts } from '../../../shared/texts/documents.ts';
import { useMay } from '../../app/session/use-session.ts';

const IssuedDialog = lazy(() => import('./issued-dialog.tsx'));

/** On a record's own page: the documents that were issued of it. */
export function IssuedButton({ subject }: { subject: DocumentSubject }) {
  const [open, setOpen] = useState(false);
  if (!useMay('documents.list')) return null;
  return (
    <>
      <Button icon={<FolderOpenOutlined />} onClick={() => setOpen(true)}>
        {texts.ofRecord}
      </Button>
      <Suspense fallback={null}>
        {open ? <IssuedDialog subject={subject} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </>
  );
}
