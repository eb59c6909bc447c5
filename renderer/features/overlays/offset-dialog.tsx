import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, AutoComplete, Button, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { overlayScreenTexts as texts } from '../../../shared/texts/overlays.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';

/** Offsets of this machine's printers, and the page to measure them by. */
export function OffsetDialog({ onClose }: { onClose: () => void }) {
  const { queries, client, cache } = useOffice();
  const { message } = App.useApp();
  const offsets = useQuery(queries.overlays.offsets.queryOptions());
  const [printer, setPrinter] = useState('');
  const [x, setX] = useState(0);
  const [y, setY] = useState(0);
  const known = offsets.data?.find((each) => each.printer === printer);
  const save = useMutation({
    mutationFn: () => client.overlays.setOffset({ printer, x, y }),
    onSuccess: () => {
      refresh(cache, 'overlays');
      void message.success(texts.offsetSaved);
    },
  });
  const test = useMutation({
    mutationFn: (landscape: boolean) =>
      client.overlays.printTest({ landscape, printer: known ? known.printer : null }),
  });
  const take = (name: string): void => {
    const found = offsets.data?.find((each) => each.printer === name);
    setPrinter(name);
    if (!found) return;
    setX(found.x);
    setY(found.y);
  };
  const error = save.error ?? test.error;
  return (
    <Modal open title={texts.offsets} footer={null} onCancel={onClose}>
      <div className="lt-overlays-form">
        <p>{texts.testNote}</p>
        {error ? <Alert showIcon type="error" title={presentError(error).message} /> : null}
        <label>
          <span>{texts.printerName}</span>
          <AutoComplete
            aria-label={texts.printerName}
            value={printer}
            maxLength={40}
            options={offsets.data?.map((each) => ({ value: each.printer })) ?? []}
            onChange={take}
          />
        </label>
        <div className="lt-overlay-figures">
          <label>
            <span>{texts.offsetX}</span>
            <InputNumber
              className="lt-wide"
              min={-15}
              max={15}
              step={0.1}
              value={x}
              onChange={(next) => setX(next ?? 0)}
            />
          </label>
          <label>
            <span>{texts.offsetY}</span>
            <InputNumber
              className="lt-wide"
              min={-15}
              max={15}
              step={0.1}
              value={y}
              onChange={(next) => setY(next ?? 0)}
            />
          </label>
        </div>
        <div className="lt-overlays-tools">
          <Button loading={test.isPending} onClick={() => test.mutate(false)}>
            {texts.test}
          </Button>
          <Button loading={test.isPending} onClick={() => test.mutate(true)}>
            {texts.testAcross}
          </Button>
          <Button
            type="primary"
            disabled={printer.trim() === ''}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {texts.saveOffset}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
