import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Space } from 'antd';
import { Suspense, useState } from 'react';
import type { ImprovementRecord } from '../../../shared/contract/improvements.ts';
import { businessDate } from '../../../shared/domain/business-date.ts';
import {
  type ImprovementAction,
  improvementRules,
  improvementStateNames,
} from '../../../shared/domain/improvements/steps.ts';
import { improvementScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { useSay } from '../../components/use-say.ts';
import { FormDialog } from '../forms/lazy-dialogs.ts';

/** A report that is on its way: its text to be read, its steps, and the reader's next one. */
export function ReportDialog({ record, onClose }: { record: ImprovementRecord; onClose: () => void }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const [asking, setAsking] = useState<ImprovementAction | null>(null);
  const [printing, setPrinting] = useState(false);
  const act = useMutation({
    mutationFn: ({ action, opinion }: { action: ImprovementAction; opinion: string }) =>
      client.improvements.act({ id: record.id, version: record.version, action, opinion }),
    onSuccess: () => setAsking(null),
    onError: (error) => say.failure(error),
    onSettled: () => refresh(cache, 'improvements'),
  });
  const start = (action: ImprovementAction): void => {
    if (improvementRules[action].opinion === 'required') setAsking(action);
    else act.mutate({ action, opinion: '' });
  };
  const { report } = record;
  return (
    <Modal
      open
      width={760}
      title={`${record.number} ${improvementStateNames[record.state]}`}
      onCancel={onClose}
      footer={
        <Space wrap>
          <Button onClick={() => setPrinting(true)}>{texts.print}</Button>
          {record.actions.map((action) => (
            <Button key={action} onClick={() => start(action)}>
              {improvementRules[action].label}
            </Button>
          ))}
        </Space>
      }
    >
      <div className="lt-minutes">
        {(['subject', 'situation', 'proposal'] as const).map((name) => (
          <div key={name}>
            <h3>{texts[name]}</h3>
            <p className="lt-minutes-text">{report[name]}</p>
          </div>
        ))}
        {report.carryOutBy ? (
          <p className={record.overdue ? 'lt-red' : ''}>{`${texts.carryOutBy} ${report.carryOutBy}`}</p>
        ) : null}
        <ReportSteps record={record} />
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
      {printing ? <PrintReport id={record.id} onClose={() => setPrinting(false)} /> : null}
    </Modal>
  );
}

/** Each step so far: when, who, what, with the opinion. */
export function ReportSteps({ record: { steps } }: { record: ImprovementRecord }) {
  if (steps.length === 0) return null;
  return (
    <div role="group" aria-label={texts.steps}>
      <h3>{texts.steps}</h3>
      {steps.map((step) => (
        <p key={step.at + step.action}>
          {`${businessDate(new Date(step.at))} ${step.byName} ${improvementRules[step.action].label}`}
          {step.opinion ? `：${step.opinion}` : ''}
        </p>
      ))}
    </div>
  );
}

export function PrintReport({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <FormDialog request={{ form: 'improvement-report', reportId: id }} onClose={onClose} />
    </Suspense>
  );
}
