import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import type { FormRequestInput, FormsJobResult } from '../../../shared/contract/forms.ts';
import type { OverlayHead } from '../../../shared/contract/overlays.ts';
import { formScreenTexts } from '../../../shared/texts/forms.ts';
import { overlayScreenTexts as texts } from '../../../shared/texts/overlays.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PlacedPages } from './placed-pages.tsx';
import './overlays.css';

interface OverlayPrintDialogProps {
  readonly overlays: readonly OverlayHead[];
  readonly request: FormRequestInput;
  readonly onClose: () => void;
}

const none = '';

/** A request's values on the pre-printed form: looked at with it, printed without it. */
export default function OverlayPrintDialog({ overlays, request, onClose }: OverlayPrintDialogProps) {
  const { queries, client } = useOffice();
  const [id, setId] = useState(overlays[0]?.id ?? '');
  const [printer, setPrinter] = useState(none);
  const [showsPicture, setShowsPicture] = useState(true);
  const overlay = useQuery(queries.overlays.get.queryOptions({ input: { id } }));
  const preview = useQuery({
    ...queries.overlays.preview.queryOptions({ input: { id, request } }),
    gcTime: 0,
    staleTime: 0,
  });
  const offsets = useQuery(queries.overlays.offsets.queryOptions());
  const start = useMutation({
    mutationFn: (way: 'print' | 'savePdf') =>
      client.overlays[way]({ id, request, printer: printer === none ? null : printer }),
  });
  const jobId = start.data?.job?.id;
  const job = useQuery(
    queries.jobs.get.queryOptions({
      input: jobId === undefined ? skipToken : { id: jobId },
      refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : 250),
    }),
  );
  const isBusy = start.isPending || job.data?.state === 'running';
  const printers = [
    { value: none, label: texts.noPrinter },
    ...(offsets.data?.map(({ printer: name, x, y }) => ({
      value: name,
      label: `${name}（${x}，${y}）`,
    })) ?? []),
  ];
  return (
    <Modal
      open
      centered
      width={920}
      title={texts.printTitle}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{texts.close}</Button>
          <Button disabled={!preview.data || isBusy} onClick={() => start.mutate('savePdf')}>
            {texts.pdf}
          </Button>
          <Button type="primary" disabled={!preview.data || isBusy} onClick={() => start.mutate('print')}>
            {texts.printValues}
          </Button>
        </>
      }
    >
      <div className="lt-overlay-printing">
        <div className="lt-overlays-tools">
          <Select
            aria-label={texts.choice}
            value={id}
            options={overlays.map((each) => ({ value: each.id, label: each.name }))}
            onChange={(chosen: string) => setId(chosen)}
          />
          <Select aria-label={texts.printer} value={printer} options={printers} onChange={setPrinter} />
          <Checkbox checked={showsPicture} onChange={({ target }) => setShowsPicture(target.checked)}>
            {texts.showPicture}
          </Checkbox>
        </div>
        {start.error ? <Alert showIcon type="error" title={presentError(start.error).message} /> : null}
        {job.data && !isBusy ? <Outcome failure={job.data.failure} result={job.data.result} /> : null}
        <LoadFailure error={preview.error ?? overlay.error} retry={() => void preview.refetch()} />
        <div className="lt-overlay-scroll" role="region" aria-label={texts.printTitle} tabIndex={0}>
          {preview.data && overlay.data ? (
            <PlacedPages
              pages={preview.data.pages}
              landscape={overlay.data.landscape}
              picture={showsPicture ? overlay.data.picture : null}
            />
          ) : null}
        </div>
      </div>
    </Modal>
  );
}

function Outcome({ failure, result }: { failure: string | null; result: unknown }) {
  if (failure !== null) return <Alert showIcon type="error" title={failure} />;
  const { printed, pages, fileName, number } = result as FormsJobResult;
  if (fileName !== null)
    return <Alert showIcon type="success" title={formScreenTexts.saved(fileName, pages)} />;
  return printed ? (
    <Alert showIcon type="success" title={formScreenTexts.printed(pages, number)} />
  ) : (
    <Alert showIcon type="info" title={formScreenTexts.notPrinted} />
  );
}
