import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Space } from 'antd';
import { useState } from 'react';
import type { ImprovementInput, ImprovementRecord } from '../../../shared/contract/improvements.ts';
import { improvementRules, improvementStateNames } from '../../../shared/domain/improvements/steps.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { improvementScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { DraftNotice } from '../../components/draft/draft-notice.tsx';
import { readDraft } from '../../components/draft/read-draft.ts';
import { useKeptValues } from '../../components/draft/use-kept-values.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { useSay } from '../../components/use-say.ts';
import { PlainText } from '../meetings/plain-fields.tsx';
import { PrintReport, ReportSteps } from './report-dialog.tsx';

const blank: ImprovementInput = { subject: '', situation: '', proposal: '', carryOutBy: null };

interface WriteDialogProps {
  /** The draft or the report sent back; null for a new one. */
  readonly record: ImprovementRecord | null;
  /** The stored report, after a new one was written and could not be submitted. */
  readonly onStored: (id: string) => void;
  readonly onClose: () => void;
}

/** S-7.4.1b: a report being written; what is typed survives until it is saved or submitted. */
export function WriteDialog({ record, onStored, onClose }: WriteDialogProps) {
  const { client, cache } = useOffice();
  const say = useSay();
  const draft = useKeptValues(`improvement:${record?.id ?? 'new'}`, record?.report ?? blank, readTyped);
  const report = draft.values;
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [printing, setPrinting] = useState(false);
  const store = (): Promise<ImprovementRecord> => {
    draft.hold();
    return record
      ? client.improvements.correct({ id: record.id, version: record.version, report })
      : client.improvements.write(report);
  };
  const options = {
    onError: (error: unknown) => {
      setProblems(problemsByField(presentError(error).problems));
      say.failure(error);
    },
    onSettled: () => refresh(cache, 'improvements'),
  };
  const save = useMutation({
    mutationFn: store,
    ...options,
    onSuccess: () => {
      say.done(appTexts.saved);
      if (!record) onClose();
    },
    onError: (error) => {
      draft.change({});
      options.onError(error);
    },
  });
  const submit = useMutation({
    mutationFn: async () => {
      const stored = await store();
      if (!record) onStored(stored.id);
      return client.improvements.act({
        id: stored.id,
        version: stored.version,
        action: 'submit',
        opinion: '',
      });
    },
    ...options,
  });
  const field = (name: 'situation' | 'proposal') => (
    <PlainText
      name={name}
      label={texts[name]}
      rows={4}
      required
      value={report[name]}
      problem={problems[name]}
      onChange={(value) => draft.change({ [name]: value })}
    />
  );
  const busy = save.isPending || submit.isPending;
  return (
    <Modal
      open
      width={760}
      title={record ? `${record.number} ${improvementStateNames[record.state]}` : texts.newTitle}
      onCancel={onClose}
      footer={
        <Space wrap>
          {record ? <Button onClick={() => setPrinting(true)}>{texts.print}</Button> : null}
          <Button disabled={busy} onClick={() => submit.mutate()}>
            {improvementRules.submit.label}
          </Button>
          <Button type="primary" loading={save.isPending} disabled={busy} onClick={() => save.mutate()}>
            {appTexts.save}
          </Button>
        </Space>
      }
    >
      <div className="lt-minutes">
        {draft.restored ? (
          <DraftNotice title={appTexts.restored} giveUp={appTexts.giveUpTyped} onGiveUp={draft.giveUp} />
        ) : null}
        <PlainText
          name="subject"
          label={texts.subject}
          required
          value={report.subject}
          problem={problems['subject']}
          onChange={(subject) => draft.change({ subject })}
        />
        {field('situation')}
        {field('proposal')}
        <PlainText
          name="carryOutBy"
          label={texts.carryOutBy}
          type="date"
          value={report.carryOutBy ?? ''}
          onChange={(value) => draft.change({ carryOutBy: value || null })}
        />
        {record ? <ReportSteps record={record} /> : null}
      </div>
      {printing && record ? <PrintReport id={record.id} onClose={() => setPrinting(false)} /> : null}
    </Modal>
  );
}

const readTyped = (content: unknown): ImprovementInput | undefined =>
  readDraft<ImprovementInput>(content, {
    kind: 'improvement',
    blank,
    ids: ['carryOutBy'],
    isBlank: ({ subject, situation, proposal }) => `${subject}${situation}${proposal}` === '',
  }) ?? undefined;
