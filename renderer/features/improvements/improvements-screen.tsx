import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { improvementStateNames } from '../../../shared/domain/improvements/steps.ts';
import { improvementScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { LedgerPage } from '../../components/list/ledger-page.tsx';
import { thisYear } from '../../components/year-pick.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { WriteDialog } from './write-dialog.tsx';
import '../meetings/meetings.css';

/** 销售工作改进意见报告 (S-7.4.1b): written, reviewed, approved, carried out. The address may name the one to open. */
export function ImprovementsScreen() {
  const { queries } = useOffice();
  const mayWrite = useMay('improvements.write');
  const [params, setParams] = useSearchParams();
  const [year, setYear] = useState(thisYear);
  const [writing, setWriting] = useState(false);
  const list = useQuery({ ...queries.improvements.list.queryOptions({ input: { year } }), staleTime: 0 });
  const opened = params.get('report');
  const open = (id: string): void => {
    setWriting(false);
    setParams({ report: id }, { replace: true });
  };
  const { columns } = texts;
  return (
    <LedgerPage
      texts={texts}
      year={year}
      onYear={setYear}
      onAdd={mayWrite ? () => setWriting(true) : null}
      list={list}
      columns={[
        { title: columns.number, cell: (row) => row.number },
        { title: columns.subject, cell: (row) => row.subject },
        { title: columns.writer, cell: (row) => row.writtenByName },
        { title: columns.on, cell: (row) => row.writtenOn },
        { title: columns.state, cell: (row) => <Tag>{improvementStateNames[row.state]}</Tag> },
        {
          title: columns.due,
          cell: (row) => (
            <span className={row.overdue ? 'lt-red' : ''}>
              {`${row.carryOutBy ?? ''} ${row.overdue ? texts.overdue : ''}`}
            </span>
          ),
        },
        {
          title: columns.actions,
          cell: (row) => (
            <Button size="small" onClick={() => open(row.id)}>
              {texts.open}
            </Button>
          ),
        },
      ]}
    >
      {writing ? <WriteDialog record={null} onStored={open} onClose={() => setWriting(false)} /> : null}
      {opened ? (
        <Opened id={opened} onStored={open} onClose={() => setParams({}, { replace: true })} />
      ) : null}
    </LedgerPage>
  );
}

interface OpenedProps {
  readonly id: string;
  readonly onStored: (id: string) => void;
  readonly onClose: () => void;
}

function Opened({ id, ...on }: OpenedProps) {
  const { queries } = useOffice();
  const { data } = useQuery({ ...queries.improvements.get.queryOptions({ input: { id } }), staleTime: 0 });
  if (!data) return null;
  return data.mayWrite ? (
    <WriteDialog key={data.version} record={data} {...on} />
  ) : (
    <ReportDialog key={data.version} record={data} onClose={on.onClose} />
  );
}
