import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { LoadFailure } from '../load-failure.tsx';
import { Nothing } from '../nothing.tsx';
import { Page } from '../page.tsx';
import { YearPick } from '../year-pick.tsx';
import { type Column, PlainTable } from './plain-table.tsx';

interface LedgerPageProps<Row> {
  readonly texts: {
    readonly title: string;
    readonly add: string;
    readonly empty: string;
    readonly emptyText: string;
  };
  readonly note?: ReactNode;
  readonly year: number;
  readonly onYear: (year: number) => void;
  /** Null for who may only read. */
  readonly onAdd: (() => void) | null;
  readonly list: UseQueryResult<readonly Row[]>;
  readonly columns: readonly Column<Row>[];
  /** Above the table: what is owed. */
  readonly alert?: ReactNode;
  /** The dialogs. */
  readonly children: ReactNode;
}

/** A year's ledger as a screen: its year, its rows, and the button by which another comes. */
export function LedgerPage<Row extends { readonly id: string }>(props: LedgerPageProps<Row>) {
  const { texts, note, year, onYear, onAdd, list, columns, alert, children } = props;
  const rows = list.data;
  return (
    <Page
      title={texts.title}
      note={note}
      tools={
        <>
          <YearPick value={year} onChange={onYear} />
          {onAdd ? (
            <Button type="primary" onClick={onAdd}>
              {texts.add}
            </Button>
          ) : null}
        </>
      }
    >
      {alert}
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {rows?.length === 0 ? <Nothing title={texts.empty} text={texts.emptyText} /> : null}
      {rows && rows.length > 0 ? (
        <PlainTable label={texts.title} rows={rows} keyOf={(row) => row.id} columns={columns} />
      ) : null}
      {children}
    </Page>
  );
}
