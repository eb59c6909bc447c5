import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Drawer } from 'antd';
import { documentScreenTexts as texts } from '../../../shared/texts/documents.ts';
import { useOffice } from '../../api/office.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useReturnFocus } from '../../components/use-return-focus.ts';
import { DocumentActions } from './document-actions.tsx';
import { editionName, kindName, localTime } from './document-columns.tsx';
import './documents.css';

const drawerWidth = 640;
const labels = texts.drawer;

/** One document of the ledger: what it is, whether it is still as it was, and what can be done with it. */
export default function DocumentDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  useReturnFocus();
  const { queries } = useOffice();
  const query = useQuery({ ...queries.documents.get.queryOptions({ input: { id } }), staleTime: 0 });
  const row = query.data;
  return (
    <Drawer open size={drawerWidth} title={row?.number ?? ''} onClose={onClose} className="lt-document">
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {row ? (
        <>
          <h2>{row.title}</h2>
          {row.state === 'pending' ? <Alert showIcon type="warning" title={texts.pendingNote} /> : null}
          <Alert
            showIcon
            type={row.kept === 'intact' ? 'success' : row.kept === 'erased' ? 'info' : 'error'}
            title={texts.kept[row.kept]}
          />
          {row.open || row.erased ? null : <Alert showIcon type="info" title={texts.lockedNote} />}
          <DocumentActions row={row} usable={row.open && row.kept === 'intact'} />
          <Descriptions
            column={1}
            bordered
            size="small"
            items={[
              { label: labels.form, children: `${row.formTitle} · ${editionName(row)}` },
              { label: labels.issued, children: texts.by(localTime(row.issuedAt), row.byName) },
              { label: labels.way, children: `${kindName(row)}，${texts.pages(row.sheets, row.pages)}` },
              { label: labels.file, children: row.fileName ?? '—' },
              { label: labels.size, children: texts.size(row.bytes) },
              { label: labels.hash, children: <code className="lt-document-hash">{row.hash}</code> },
              { label: labels.program, children: texts.version(row.program) },
            ]}
          />
          <h3>{labels.again}</h3>
          {row.issuedAgain.length === 0 ? <p className="lt-muted">{labels.neverAgain}</p> : null}
          <ul className="lt-document-again">
            {row.issuedAgain.map(({ way, at, byName }) => (
              <li key={`${at}-${way}`}>{`${texts.againWays[way]} · ${texts.by(localTime(at), byName)}`}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Drawer>
  );
}
