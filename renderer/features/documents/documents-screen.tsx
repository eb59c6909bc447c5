import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { DocumentFilter } from '../../../shared/contract/documents.ts';
import { documentScreenTexts as texts } from '../../../shared/texts/documents.ts';
import { useMay } from '../../app/session/use-session.ts';
import { Page } from '../../components/page.tsx';
import { useSettled } from '../../components/use-settled.ts';
import { FormsTabs } from '../forms/forms-tabs.tsx';
import { anyDocument, isNarrowed } from './any-document.ts';
import DocumentDrawer from './document-drawer.tsx';
import { DocumentFilters } from './document-filters.tsx';
import { DocumentList } from './document-list.tsx';
import { KeepingButton } from './keeping-button.tsx';
import './documents.css';

/** 已出文件: every document that left, found again and issued again. `?id=` opens one. */
export function DocumentsScreen() {
  const [filter, setFilter] = useState<DocumentFilter>(anyDocument);
  const [params, setParams] = useSearchParams();
  const mayKeep = useMay('documents.setKeeping');
  const shown = useSettled(filter, 150);
  const opened = params.get('id');
  return (
    <Page title={texts.title} note={texts.note} tools={mayKeep ? <KeepingButton /> : null}>
      <FormsTabs />
      <DocumentFilters filter={filter} onChange={setFilter} />
      <DocumentList
        filter={shown}
        empty={isNarrowed(filter) ? texts.emptyFiltered : texts.empty}
        onOpen={(id) => setParams({ id })}
      />
      {opened ? <DocumentDrawer id={opened} onClose={() => setParams({})} /> : null}
    </Page>
  );
}
