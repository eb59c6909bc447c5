import { ArrowLeftOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { Overlay } from '../../../shared/contract/overlays.ts';
import { overlayScreenTexts as texts } from '../../../shared/texts/overlays.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { ZoomBar } from '../forms/zoom-bar.tsx';
import { FieldList } from './field-list.tsx';
import { FieldSettings } from './field-settings.tsx';
import { SheetCanvas } from './sheet-canvas.tsx';
import { usePlaces } from './use-places.ts';

interface OverlayEditorProps {
  readonly id: string;
  readonly onBack: () => void;
}

/** The places of a form's values on its pre-printed sheet. */
export function OverlayEditor({ id, onBack }: OverlayEditorProps) {
  const { queries } = useOffice();
  const query = useQuery({
    ...queries.overlays.get.queryOptions({ input: { id } }),
    staleTime: Infinity,
    refetchOnMount: 'always',
  });
  return (
    <>
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {/* Read anew once, and never taken away again: a change elsewhere must not cost what was placed here. */}
      {query.data && query.isFetchedAfterMount ? <Desk overlay={query.data} onBack={onBack} /> : null}
    </>
  );
}

function Desk({ overlay, onBack }: { overlay: Overlay; onBack: () => void }) {
  const { client, cache } = useOffice();
  const { message } = App.useApp();
  const places = usePlaces(overlay.fields, overlay.rows);
  const [name, setName] = useState(overlay.name);
  const [version, setVersion] = useState(overlay.version);
  const [zoom, setZoom] = useState(0.8);
  const [showsPicture, setShowsPicture] = useState(true);
  const [snaps, setSnaps] = useState(true);
  const save = useMutation({
    mutationFn: () =>
      client.overlays.save({
        id: overlay.id,
        version,
        name,
        fields: places.fields.map((field) => ({ ...field })),
        rows: { ...places.rows },
      }),
    onSuccess: (saved) => {
      setVersion(saved.version);
      places.markSaved();
      refresh(cache, 'overlays');
      void message.success(texts.saved);
    },
    onError: (error) => void message.error(presentError(error).message),
  });
  return (
    <div className="lt-overlay">
      <header className="lt-overlay-head">
        <Button type="text" icon={<ArrowLeftOutlined />} aria-label={texts.back} onClick={onBack} />
        <Input
          aria-label={texts.name}
          className="lt-overlay-name"
          maxLength={40}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <span className="lt-muted">{overlay.formTitle}</span>
        <Checkbox checked={showsPicture} onChange={({ target }) => setShowsPicture(target.checked)}>
          {texts.showPicture}
        </Checkbox>
        <Checkbox checked={snaps} onChange={({ target }) => setSnaps(target.checked)}>
          {texts.snap}
        </Checkbox>
        <ZoomBar zoom={zoom} onZoom={setZoom} />
        <span className="lt-overlay-end">
          {places.isChanged ? <span className="lt-muted">{texts.unsaved}</span> : null}
          <Button disabled={!places.canUndo} onClick={places.undo}>
            {texts.undo}
          </Button>
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
            {texts.save}
          </Button>
        </span>
      </header>
      <p className="lt-muted">{texts.keys}</p>
      <div className="lt-overlay-body">
        <div className="lt-overlay-side">
          <FieldSettings places={places} fieldsOfForm={overlay.fieldsOfForm} />
          <FieldList places={places} fieldsOfForm={overlay.fieldsOfForm} />
        </div>
        <SheetCanvas
          places={places}
          fieldsOfForm={overlay.fieldsOfForm}
          landscape={overlay.landscape}
          picture={showsPicture ? overlay.picture : null}
          zoom={zoom}
          snaps={snaps}
        />
      </div>
    </div>
  );
}
