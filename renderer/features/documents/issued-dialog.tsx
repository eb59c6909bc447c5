import { Modal } from 'antd';
import { useState } from 'react';
import type { DocumentSubject } from '../../../shared/contract/documents.ts';
import { documentScreenTexts as texts } from '../../../shared/texts/documents.ts';
import { anyDocument } from './any-document.ts';
import DocumentDrawer from './document-drawer.tsx';
import { DocumentList } from './document-list.tsx';
import './documents.css';

interface IssuedDialogProps {
  readonly subject: DocumentSubject;
  readonly onClose: () => void;
}

/** The documents of one record; each opens over the list. */
export default function IssuedDialog({ subject, onClose }: IssuedDialogProps) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Modal open centered footer={null} width={1000} title={texts.ofRecord} onCancel={onClose}>
      <DocumentList filter={{ ...anyDocument, subject }} empty={texts.ofRecordEmpty} onOpen={setOpened} />
      {opened ? <DocumentDrawer id={opened} onClose={() => setOpened(null)} /> : null}
    </Modal>
  );
}
