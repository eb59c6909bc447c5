import { Alert } from 'antd';
import { Suspense, useCallback, useState, useSyncExternalStore } from 'react';
import { visitListTexts as texts } from '../../../../shared/texts/reception.ts';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { VirtualRows } from '../../../components/list/virtual-rows.tsx';
import { EmptyList } from './empty-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ListCounts } from './list-counts.tsx';
import { ListHeader } from './list-header.tsx';
import { ListSearch } from './list-search.tsx';
import { PrintList } from './print-list.tsx';
import { useListView } from './use-list-view.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useVisitRows } from './use-visit-rows.ts';
import { VisitLine } from './visit-line.tsx';
import { VisitDrawer } from '../visit-record/visit-drawer-ahead.ts';
import './visit-list.css';

const rowHeight = 40;

/** The register of visits: found as typed, narrowed, sorted, opened; by keyboard alone if one likes. */
export function VisitListScreen() {
  const store = useListView();
  const view = useSyncExternalStore(store.subscribe, store.values);
  const { rows, counts, capped, error, retry, readMore, complete } = useVisitRows(view);
  const [openId, setOpenId] = useState<string | null>(null);
  const open = useCallback((id: string) => setOpenId(id), []);
  const keys = useRowKeys(rows?.length ?? 0, (index) => setOpenId(rows?.[index]?.id ?? null));
  const onSort = useCallback((order: typeof view.order) => store.set('order', order), [store]);
  return (
    <div className="lt-list" onKeyDown={keys.onKeyDown}>
      <header className="lt-list-head">
        <h1>{texts.title}</h1>
        <ListSearch store={store} />
        <ListCounts counts={counts} />
        <PrintList store={store} />
      </header>
      <FilterBar store={store} />
      <LoadFailure error={error} retry={retry} />
      {capped ? <Alert banner type="info" title={texts.capped} /> : null}
      <div className="lt-panel lt-list-panel">
        <VirtualRows
          label={texts.label}
          header={<ListHeader order={view.order} onSort={onSort} />}
          count={rows?.length ?? 0}
          total={counts?.total ?? rows?.length ?? 0}
          rowHeight={rowHeight}
          active={keys.active}
          row={(index) => {
            const row = rows?.[index];
            return row ? <VisitLine row={row} onOpen={open} /> : null;
          }}
          keyOf={(index) => rows?.[index]?.id ?? String(index)}
          onNearEnd={readMore}
          foot={
            rows && rows.length === 0 ? (
              <EmptyList view={view} store={store} />
            ) : (
              <ListEnd complete={complete} />
            )
          }
        />
      </div>
      {openId ? (
        <Suspense fallback={null}>
          <VisitDrawer id={openId} onClose={() => setOpenId(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function ListEnd({ complete }: { complete: boolean }) {
  return <p className="lt-list-end">{complete ? texts.end : texts.loadingMore}</p>;
}
