import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { importKindNames } from '../../../shared/domain/import/import-kind.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { useOffice } from '../../api/office.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PlainTable } from '../../components/list/plain-table.tsx';
import { shownTime } from './shown-time.ts';
import { UndoButton } from './undo-button.tsx';

/** What was imported so far, each with the way to take it back. */
export function ImportHistory() {
  const { queries } = useOffice();
  const history = useQuery(queries.imports.history.queryOptions());
  const rows = history.data ?? [];
  return (
    <section className="lt-import-history">
      <h2>{texts.history}</h2>
      <LoadFailure error={history.error} retry={() => void history.refetch()} />
      {history.data?.length === 0 ? <p className="lt-muted">{texts.noHistory}</p> : null}
      {rows.length === 0 ? null : (
        <PlainTable
          label={texts.history}
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            { title: texts.when, cell: (row) => shownTime(row.startedAt) },
            { title: texts.file, cell: (row) => row.fileName },
            { title: texts.kind, cell: (row) => importKindNames[row.kind] },
            { title: texts.by, cell: (row) => row.byName },
            { title: texts.counts, cell: (row) => texts.countsOf(row.imported, row.refused, row.known) },
            {
              title: texts.state,
              cell: (row) => (
                <Tag color={row.state === 'done' ? 'success' : 'default'}>
                  {texts.importStates[row.state]}
                </Tag>
              ),
            },
            {
              title: '',
              cell: (row) =>
                row.state === 'done' ? (
                  <UndoButton importId={row.id} fileName={row.fileName} rows={row.imported} />
                ) : null,
            },
          ]}
        />
      )}
    </section>
  );
}
