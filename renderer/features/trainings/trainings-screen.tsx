import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Space, Tag } from 'antd';
import { useState } from 'react';
import type { TrainingRow } from '../../../shared/contract/trainings.ts';
import { chineseMonth } from '../../../shared/domain/business-date.ts';
import { trainingKindNames } from '../../../shared/domain/trainings/training.ts';
import { trainingScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { LedgerPage } from '../../components/list/ledger-page.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { thisYear } from '../../components/year-pick.tsx';
import { useSay } from '../../components/use-say.ts';
import { TrainingDialog } from './training-dialog.tsx';

/** 培训 (E-4.2): monthly trainings and the assessments after them. */
export function TrainingsScreen() {
  const { queries, client, cache } = useOffice();
  const say = useSay();
  const mayRecord = useMay('trainings.record');
  const [open, setOpen] = useState<string | null>(null);
  const [voiding, setVoiding] = useState<TrainingRow | null>(null);
  const [year, setYear] = useState(thisYear);
  const list = useQuery({ ...queries.trainings.list.queryOptions({ input: { year } }), staleTime: 0 });
  const months = useQuery({ ...queries.trainings.months.queryOptions(), staleTime: 0 }).data;
  const missed = months?.filter((month) => month.missed).map(({ month }) => chineseMonth(month)) ?? [];
  const act = useMutation({
    mutationFn: ({ row, reason }: { row: TrainingRow; reason: string | null }) => {
      const target = { id: row.id, version: row.version };
      return reason === null
        ? client.trainings.restore(target)
        : client.trainings.void({ ...target, reason });
    },
    onSuccess: () => setVoiding(null),
    onError: say.failure,
    onSettled: () => refresh(cache, 'trainings'),
  });
  const { columns } = texts;
  return (
    <LedgerPage
      texts={texts}
      note={months?.[0]?.trainings === 0 ? texts.thisMonth : null}
      year={year}
      onYear={setYear}
      onAdd={mayRecord ? () => setOpen('new') : null}
      list={list}
      alert={
        missed.length > 0 ? <Alert showIcon type="warning" title={texts.missed(missed.join('、'))} /> : null
      }
      columns={[
        { title: columns.number, cell: (row) => row.number },
        { title: columns.kind, cell: (row) => trainingKindNames[row.kind] },
        { title: columns.on, cell: (row) => row.heldOn },
        { title: columns.topic, cell: (row) => row.topic },
        { title: columns.trainer, cell: (row) => row.trainer },
        { title: columns.people, cell: (row) => `${row.attended}/${row.invited}` },
        {
          title: columns.marks,
          cell: (row) =>
            row.assessed === 0 ? texts.notAssessed : texts.marks(row.passed, row.assessed, row.averageMark),
        },
        {
          title: columns.actions,
          cell: (row) => (
            <Space>
              {row.voided ? <Tag>{texts.voided}</Tag> : null}
              <Button size="small" onClick={() => setOpen(row.id)}>
                {texts.open}
              </Button>
              {mayRecord ? (
                <Button
                  size="small"
                  onClick={() => (row.voided ? act.mutate({ row, reason: null }) : setVoiding(row))}
                >
                  {row.voided ? texts.restore : texts.void}
                </Button>
              ) : null}
            </Space>
          ),
        },
      ]}
    >
      {open ? <TrainingDialog id={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
      {voiding ? (
        <ReasonDialog
          danger
          title={texts.void}
          label={texts.reasonLabel}
          okText={texts.void}
          busy={act.isPending}
          onOk={(reason) => act.mutate({ row: voiding, reason })}
          onClose={() => setVoiding(null)}
        />
      ) : null}
    </LedgerPage>
  );
}
