import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Modal, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import type { FormRequestInput } from '../../../shared/contract/forms.ts';
import { formScreenTexts as texts } from '../../../shared/texts/forms.ts';
import { useOffice } from '../../api/office.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { OverlayButton } from '../overlays/overlay-button.tsx';
import { FormActions } from './form-actions.tsx';
import { FormJob } from './form-job.tsx';
import { PagePreview } from './page-preview.tsx';
import { useFormJob } from './use-form-job.ts';
import { ZoomBar } from './zoom-bar.tsx';
import './form-dialog.css';

interface FormDialogProps {
  /** What to show; may change while the dialog is open. */
  readonly request: FormRequestInput;
  readonly onClose: () => void;
  /** Fields beside the preview. */
  readonly aside?: ReactNode;
  /** Choices above the preview. */
  readonly choices?: ReactNode;
}

/** At which A3 is seen as a whole. */
const wideZoom = 0.67;

/** A form as it will be printed, to be printed, saved as Word or PDF, or opened. */
export function FormDialog({ request, onClose, aside, choices }: FormDialogProps) {
  const { queries } = useOffice();
  const [chosenZoom, setZoom] = useState<number | null>(null);
  const preview = useQuery(
    queries.forms.preview.queryOptions({ input: { request }, placeholderData: keepPreviousData, gcTime: 0 }),
  );
  const job = useFormJob(request);
  const forms = preview.data?.forms;
  const zoom = chosenZoom ?? (forms?.some(({ paper }) => paper === 'wide') ? wideZoom : 1);
  const shown = forms?.reduce((sum, form) => sum + form.pages.length, 0) ?? 0;
  return (
    <Modal
      open
      centered
      title={preview.data?.title ?? texts.title}
      width={aside ? 1240 : 920}
      className="lt-forms-dialog"
      onCancel={onClose}
      footer={
        <FormActions
          disabled={!forms || job.busy}
          onAct={job.act}
          onClose={onClose}
          more={<OverlayButton request={request} disabled={!forms || job.busy} />}
        />
      }
    >
      <div className="lt-forms-body" data-aside={aside !== undefined}>
        {aside ? <div className="lt-forms-aside">{aside}</div> : null}
        <div className="lt-forms-main">
          <div className="lt-forms-bar">
            <span aria-live="polite">
              {preview.data ? texts.pages(preview.data.sheets, preview.data.pages, shown) : ''}
            </span>
            {choices}
            <ZoomBar zoom={zoom} onZoom={setZoom} />
          </div>
          <FormJob job={job} />
          <LoadFailure error={preview.error} retry={() => void preview.refetch()} />
          <div className="lt-forms-scroll" role="region" aria-label={texts.preview} tabIndex={0}>
            {forms ? <PagePreview forms={forms} zoom={zoom} /> : null}
            {preview.isPending ? <Spin className="lt-forms-wait" /> : null}
          </div>
        </div>
      </div>
    </Modal>
  );
}
