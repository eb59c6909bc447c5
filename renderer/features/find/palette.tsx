import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FindHit } from '../../../shared/contract/find.ts';
import { paletteTexts as texts } from '../../../shared/texts/find.ts';
import { useOffice } from '../../api/office.ts';
import { useHotkey } from '../../app/use-hotkey.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useReturnFocus } from '../../components/use-return-focus.ts';
import { type OpenedRecord, RecordDrawer } from '../records/record-drawer.tsx';
import './palette.css';

const mostHits = 12;

/** Ctrl+K anywhere: one box over customers, visits, calls and appointments. */
export function Palette() {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [opened, setOpened] = useState<OpenedRecord | null>(null);
  useHotkey('Ctrl+K', () => setOpen(true));
  const pick = (hit: FindHit): void => {
    setOpen(false);
    if (hit.kind === 'customer') void navigate(`/customers/${hit.id}`);
    else if (hit.kind === 'document') void navigate(`/forms/documents?id=${hit.id}`);
    else setOpened({ kind: hit.kind, id: hit.id });
  };
  return (
    <>
      {isOpen ? <PaletteDialog onPick={pick} onClose={() => setOpen(false)} /> : null}
      <RecordDrawer record={opened} onClose={() => setOpened(null)} />
    </>
  );
}

interface PaletteDialogProps {
  readonly onPick: (hit: FindHit) => void;
  readonly onClose: () => void;
}

function PaletteDialog({ onPick, onClose }: PaletteDialogProps) {
  useReturnFocus();
  const { queries } = useOffice();
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(0);
  const found = useQuery({
    ...queries.find.search.queryOptions({ input: { text, limit: mostHits } }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const hits = text.trim() === '' ? [] : (found.data?.hits ?? []);
  const active = Math.max(0, Math.min(wanted, hits.length - 1));
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const hit = hits[active];
    if (step !== undefined) {
      event.preventDefault();
      setWanted(Math.max(0, Math.min(hits.length - 1, active + step)));
    } else if (event.key === 'Enter' && hit) onPick(hit);
  };
  const activeId = hits.length > 0 ? `lt-hit-${active}` : undefined;
  return (
    <Modal
      open
      closable={false}
      footer={null}
      width={640}
      onCancel={onClose}
      title={texts.title}
      // The name is for screen readers; the placeholder says the same to everybody else.
      styles={{ header: { display: 'none' } }}
      className="lt-palette"
    >
      <Input
        autoFocus
        size="large"
        role="combobox"
        aria-label={texts.title}
        aria-expanded={hits.length > 0}
        aria-controls="lt-hits"
        aria-activedescendant={activeId}
        placeholder={texts.placeholder}
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setWanted(0);
        }}
        onKeyDown={onKeyDown}
      />
      <LoadFailure error={found.error} retry={() => void found.refetch()} />
      <div id="lt-hits" role="listbox" aria-label={texts.title}>
        {hits.map((hit, index) => (
          <div
            key={`${hit.kind}-${hit.id}`}
            id={`lt-hit-${index}`}
            role="option"
            aria-selected={index === active}
            className="lt-hit"
            onClick={() => onPick(hit)}
          >
            <Tag>{texts.kinds[hit.kind]}</Tag>
            <strong>{hit.title}</strong>
            <span className="lt-muted">{hit.detail}</span>
          </div>
        ))}
      </div>
      <p className="lt-muted">
        {text.trim() !== '' && found.data && hits.length === 0 ? texts.empty : texts.hint}
      </p>
    </Modal>
  );
}
