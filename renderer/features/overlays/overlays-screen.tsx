import { useQuery } from '@tanstack/react-query';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { overlayScreenTexts as texts } from '../../../shared/texts/overlays.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { Page } from '../../components/page.tsx';
import { FormsTabs } from '../forms/forms-tabs.tsx';
import { AddOverlay } from './add-overlay.tsx';
import { OffsetDialog } from './offset-dialog.tsx';
import { OverlayCard } from './overlay-card.tsx';
import { OverlayEditor } from './overlay-editor.tsx';
import './overlays.css';

/** 套打: pre-printed forms, the places of their values, and this machine's printers. `?id=` opens one. */
export function OverlaysScreen() {
  const { queries } = useOffice();
  const [params, setParams] = useSearchParams();
  const [dialog, setDialog] = useState<'add' | 'offsets' | null>(null);
  const mayChange = useMay('overlays.save');
  const list = useQuery(queries.overlays.list.queryOptions());
  const id = params.get('id');
  const close = (): void => setDialog(null);
  const open = (added: string): void => {
    close();
    setParams({ id: added });
  };
  if (id !== null) return <OverlayEditor key={id} id={id} onBack={() => setParams({})} />;
  return (
    <Page
      title={texts.title}
      note={texts.note}
      tools={
        <span className="lt-overlays-tools">
          <Button onClick={() => setDialog('offsets')}>{texts.offsets}</Button>
          {mayChange ? (
            <Button type="primary" onClick={() => setDialog('add')}>
              {texts.add}
            </Button>
          ) : null}
        </span>
      }
    >
      <FormsTabs />
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {list.data?.length === 0 ? <Empty description={texts.empty} /> : null}
      <div className="lt-overlays-cards">
        {list.data?.map((overlay) => (
          <OverlayCard key={overlay.id} overlay={overlay} onEdit={() => setParams({ id: overlay.id })} />
        ))}
      </div>
      {dialog === 'add' ? <AddOverlay onClose={close} onAdded={open} /> : null}
      {dialog === 'offsets' ? <OffsetDialog onClose={close} /> : null}
    </Page>
  );
}
