import { FilePdfOutlined, FileWordOutlined, FolderOpenOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { formScreenTexts as texts } from '../../../shared/texts/forms.ts';
import type { FormAct } from './use-form-job.ts';

interface FormActionsProps {
  readonly disabled: boolean;
  readonly onAct: (act: FormAct) => void;
  readonly onClose: () => void;
  /** Further ways to print it. */
  readonly more?: ReactNode;
}

/** What can be done with the shown form. */
export function FormActions({ disabled, onAct, onClose, more }: FormActionsProps) {
  const openItems = [
    { key: 'openWord', icon: <FileWordOutlined />, label: texts.openWord, onClick: () => onAct('openWord') },
    { key: 'openPdf', icon: <FilePdfOutlined />, label: texts.openPdf, onClick: () => onAct('openPdf') },
  ];
  return (
    <>
      <Button onClick={onClose}>{texts.close}</Button>
      <Dropdown menu={{ items: openItems }} trigger={['click']} disabled={disabled}>
        <Button icon={<FolderOpenOutlined />} disabled={disabled}>
          {texts.open}
        </Button>
      </Dropdown>
      <Button icon={<FileWordOutlined />} disabled={disabled} onClick={() => onAct('saveWord')}>
        {texts.saveWord}
      </Button>
      <Button icon={<FilePdfOutlined />} disabled={disabled} onClick={() => onAct('savePdf')}>
        {texts.savePdf}
      </Button>
      {more}
      <Button type="primary" icon={<PrinterOutlined />} disabled={disabled} onClick={() => onAct('print')}>
        {texts.print}
      </Button>
    </>
  );
}
