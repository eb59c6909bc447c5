import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { overlayScreenTexts as texts } from '../../../shared/texts/overlays.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { sheetPicture } from './sheet-picture.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';

interface AddOverlayProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** Name, form and the office's own empty sheet; what was typed stays when the file is refused. */
export function AddOverlay({ onClose, onAdded }: AddOverlayProps) {
  const { queries, client, cache } = useOffice();
  const forms = useQuery(queries.forms.list.queryOptions());
  const [name, setName] = useState('');
  const [formId, setFormId] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [page, setPage] = useState(1);
  const add = useMutation({
    mutationFn: async (chosen: { file: File; formId: string }) => {
      const picture = await sheetPicture(chosen.file, page);
      return client.overlays.add({ name, formId: chosen.formId, picture });
    },
    onSuccess: ({ id }) => {
      refresh(cache, 'overlays');
      onAdded(id);
    },
  });
  const isReady = name.trim() !== '' && formId !== null && file !== null;
  return (
    <Modal
      open
      title={texts.add}
      okText={texts.create}
      cancelText={texts.cancel}
      okButtonProps={{ disabled: !isReady, loading: add.isPending }}
      onOk={() => (file && formId !== null ? add.mutate({ file, formId }) : undefined)}
      onCancel={onClose}
    >
      <div className="lt-overlays-form">
        {add.error ? <Alert showIcon type="error" title={sayError(add.error)} /> : null}
        <label>
          <span>{texts.name}</span>
          <Input autoFocus maxLength={40} value={name} onChange={({ target }) => setName(target.value)} />
        </label>
        <label>
          <span>{texts.form}</span>
          <Select
            aria-label={texts.form}
            value={formId}
            showSearch={{ optionFilterProp: 'label' }}
            options={forms.data?.map(({ id, title }) => ({ value: id, label: title })) ?? []}
            onChange={(chosen: string) => setFormId(chosen)}
          />
        </label>
        <div className="lt-overlays-file">
          <span>{texts.file}</span>
          <label className="lt-overlays-choose">
            <input
              type="file"
              aria-label={texts.file}
              accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
              onChange={({ target }) => {
                add.reset();
                setFile(target.files?.[0] ?? null);
              }}
            />
            <Button onClick={(event) => chooseBeside(event)}>{texts.choose}</Button>
            <span>{file?.name ?? ''}</span>
          </label>
          <label>
            <span>{texts.page}</span>
            <InputNumber min={1} max={500} value={page} onChange={(next) => setPage(next ?? 1)} />
          </label>
        </div>
      </div>
    </Modal>
  );
}

/** The system's own file button says its words in the system's language. */
function chooseBeside(event: React.MouseEvent<HTMLElement>): void {
  event.preventDefault();
  event.currentTarget.parentElement?.querySelector<HTMLInputElement>('input[type=file]')?.click();
}

function sayError(error: unknown): string {
  return error instanceof UnreadableSheet ? error.message : presentError(error).message;
}
