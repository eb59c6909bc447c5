import { LockOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { IssuedDocument } from '../../../shared/contract/documents.ts';
import { businessDate, businessTime } from '../../../shared/domain/business-date.ts';
import { documentScreenTexts as texts } from '../../../shared/texts/documents.ts';
import type { Column } from '../../components/list/plain-table.tsx';

/** The ledger's columns; a title opens its document. */
export function documentColumns(onOpen: (id: string) => void): readonly Column<IssuedDocument>[] {
  const { columns } = texts;
  return [
    { title: columns.number, cell: (row) => <span className="lt-documents-number">{row.number}</span> },
    { title: columns.title, cell: (row) => <TitleCell row={row} onOpen={onOpen} /> },
    { title: columns.form, cell: (row) => editionName(row) },
    { title: columns.pages, cell: (row) => texts.pages(row.sheets, row.pages) },
    { title: columns.issued, cell: (row) => texts.by(localTime(row.issuedAt), row.byName) },
    { title: columns.kind, cell: (row) => kindName(row) },
    { title: columns.again, cell: (row) => texts.again(row.again) },
  ];
}

/** 打印, or the kind of the file and how it left. */
export function kindName({ kind, way }: IssuedDocument): string {
  return kind === 'paper' ? texts.kinds.paper : `${texts.kinds[kind]} · ${texts.ways[way]}`;
}

/** Form number, if it has one, and edition. */
export function editionName({ formNumber, edition }: IssuedDocument): string {
  const name = edition === 0 ? texts.standard : texts.edition(edition);
  return formNumber === null ? name : `${formNumber} · ${name}`;
}

/** 2026-11-23 10:00 in local time. */
export function localTime(iso: string): string {
  const at = new Date(iso);
  return `${businessDate(at)} ${businessTime(at)}`;
}

function TitleCell({ row, onOpen }: { row: IssuedDocument; onOpen: (id: string) => void }) {
  return (
    <span className="lt-documents-title">
      <button type="button" className="lt-link" onClick={() => onOpen(row.id)}>
        {row.title}
      </button>
      {row.state === 'pending' ? (
        <Tag color="orange" title={texts.pendingNote}>
          {texts.pending}
        </Tag>
      ) : null}
      {row.erased ? <Tag>{texts.erased}</Tag> : null}
      {!row.open && !row.erased ? <Tag icon={<LockOutlined />}>{texts.locked}</Tag> : null}
    </span>
  );
}
