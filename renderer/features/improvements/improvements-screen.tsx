import { businessDate } from '../../../shared/domain/business-date.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Modal, Space, Tag } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { ImprovementRecord } from '../../../shared/contract/improvements.ts';
import {
  type ImprovementAction,
  improvementRules,
  improvementStateNames,
} from '../../../shared/domain/improvements/steps.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { improvementScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { useMay } from '../../app/session/use-session.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PlainTable } from '../../components/list/plain-table.tsx';
import { Page } from '../../components/page.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { today } from '../../components/use-today.ts';
import { useSay } from '../customers/use-say.ts';
import { PlainText } from '../meetings/plain-fields.tsx';
import '../meetings/meetings.css';

const FormDialog = lazy(async () => ({ default: (await import('../forms/form-dialog.tsx')).FormDialog }));

/** 销售工作改进意见报告 (S-7.4.1b): written, reviewed, approved, carried out. */
export function ImprovementsScreen() {
  const { queries } = useOffice();
  const mayWrite = useMay('improvements.write');
  const [open, setOpen] = useState<string | null>(null);
  const input = { year: Number(today().slice(0, 4)) };
  const list = useQuery({ ...queries.improvements.list.queryOptions({ input }), staleTime: 0 });
  const { columns } = texts;
  return (
    <Page
      title={texts.title}
      tools={
        mayWrite ? (
          <Button type="primary" onClick={() => setOpen('new')}>
            {texts.add}
          </Button>
        ) : null
      }
    >
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {list.data?.length === 0 ? <p className="lt-muted">{texts.empty}</p> : null}
      {list.data && list.data.length > 0 ? (
        <PlainTable
          label={texts.title}
          rows={list.data}
          keyOf={(row) => row.id}
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
                <Button size="small" onClick={() => setOpen(row.id)}>
                  {texts.open}
                </Button>
              ),
            },
          ]}
        />
      ) : null}
      {open === 'new' ? <ReportDialog record={null} onClose={() => setOpen(null)} /> : null}
      {open !== null && open !== 'new' ? <Opened id={open} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}

function Opened({ id, onClose }: { id: string; onClose: () => void }) {
  const { queries } = useOffice();
  const { data } = useQuery({ ...queries.improvements.get.queryOptions({ input: { id } }), staleTime: 0 });
  return data ? <ReportDialog key={data.version} record={data} onClose={onClose} /> : null;
}

function ReportDialog({ record, onClose }: { record: ImprovementRecord | null; onClose: () => void }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const [report, setReport] = useState(
    record?.report ?? { subject: '', situation: '', proposal: '', carryOutBy: null },
  );
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [asking, setAsking] = useState<ImprovementAction | null>(null);
  const [printing, setPrinting] = useState(false);
  const writable = record?.mayWrite ?? true;
  const options = {
    onError: (error: unknown) => {
      setProblems(problemsByField(presentError(error).problems));
      say.failure(error);
    },
    onSettled: () => refresh(cache, 'improvements'),
  };
  const save = useMutation({
    mutationFn: () =>
      record
        ? client.improvements.correct({ id: record.id, version: record.version, report })
        : client.improvements.write(report),
    onSuccess: () => {
      say.done(appTexts.saved);
      if (!record) onClose();
    },
    ...options,
  });
  const act = useMutation({
    mutationFn: ({ action, opinion }: { action: ImprovementAction; opinion: string }) =>
      client.improvements.act({ id: record?.id ?? '', version: record?.version ?? 1, action, opinion }),
    onSuccess: () => setAsking(null),
    ...options,
  });
  const start = (action: ImprovementAction): void => {
    if (improvementRules[action].opinion === 'required') setAsking(action);
    else act.mutate({ action, opinion: '' });
  };
  const field = (name: 'situation' | 'proposal') => (
    <PlainText
      name={name}
      label={texts[name]}
      rows={4}
      required
      value={report[name]}
      problem={problems[name]}
      onChange={(value) => (writable ? setReport({ ...report, [name]: value }) : undefined)}
    />
  );
  return (
    <Modal
      open
      width={760}
      title={record ? `${record.number} ${improvementStateNames[record.state]}` : texts.newTitle}
      onCancel={onClose}
      footer={
        <Space wrap>
          {record ? <Button onClick={() => setPrinting(true)}>{texts.print}</Button> : null}
          {record?.actions.map((action) => (
            <Button key={action} onClick={() => start(action)}>
              {improvementRules[action].label}
            </Button>
          ))}
          {writable ? (
            <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
              {appTexts.save}
            </Button>
          ) : null}
        </Space>
      }
    >
      <div className="lt-minutes">
        <PlainText
          name="subject"
          label={texts.subject}
          required
          value={report.subject}
          problem={problems['subject']}
          onChange={(subject) => (writable ? setReport({ ...report, subject }) : undefined)}
        />
        {field('situation')}
        {field('proposal')}
        <PlainText
          name="carryOutBy"
          label={texts.carryOutBy}
          type="date"
          value={report.carryOutBy ?? ''}
          onChange={(value) => (writable ? setReport({ ...report, carryOutBy: value || null }) : undefined)}
        />
        {record && record.steps.length > 0 ? <h3>{texts.steps}</h3> : null}
        {record?.steps.map((step) => (
          <p key={step.at + step.action}>
            {`${businessDate(new Date(step.at))} ${step.byName} ${improvementRules[step.action].label}`}
            {step.opinion ? `：${step.opinion}` : ''}
          </p>
        ))}
      </div>
      {asking ? (
        <ReasonDialog
          title={improvementRules[asking].label}
          label={texts.opinion}
          okText={improvementRules[asking].label}
          busy={act.isPending}
          onOk={(opinion) => act.mutate({ action: asking, opinion })}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {printing && record ? (
        <Suspense fallback={null}>
          <FormDialog
            request={{ form: 'improvement-report', reportId: record.id }}
            onClose={() => setPrinting(false)}
          />
        </Suspense>
      ) : null}
    </Modal>
  );
}
