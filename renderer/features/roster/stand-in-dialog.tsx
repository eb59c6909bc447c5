import { useMutation } from '@tanstack/react-query';
import { Alert, App, Input, Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import { shortDate } from '../../../shared/domain/roster/clashes.ts';
import type { Assignment } from '../../../shared/domain/roster/office.ts';
import { proposeStandIns } from '../../../shared/domain/roster/stand-ins.ts';
import { rosterPublishTexts as texts } from '../../../shared/texts/roster.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import type { WeekSheet } from './use-week-sheet.ts';

interface StandInDialogProps {
  readonly work: WeekSheet;
  readonly duty: Assignment;
  readonly onClose: () => void;
}

/** Who takes a published duty over, by the office's rules; recorded with who agreed. */
export function StandInDialog({ work, duty, onClose }: StandInDialogProps) {
  const { sheet, store, keeper, monday } = work;
  const { client, cache, queries } = useOffice();
  const { message } = App.useApp();
  const [proposals] = useState(() => {
    const { plan } = store.content();
    const same = plan.find(
      (other) =>
        other.personId === duty.personId &&
        other.date === duty.date &&
        other.postId === duty.postId &&
        other.shiftId === duty.shiftId,
    );
    return proposeStandIns(sheet.week, plan, same ?? duty);
  });
  const [by, setBy] = useState(proposals[0]?.personId ?? null);
  const [agreedBy, setAgreedBy] = useState('');
  const [asked, setAsked] = useState(false);
  const id = useId();
  const replace = useMutation({
    mutationFn: async (standIn: string) => {
      await client.roster.setDay({ staffId: duty.personId, date: duty.date, kind: 'leave', note: '' });
      return client.roster.replace({
        id: sheet.id ?? '',
        version: keeper.version(),
        duty,
        by: standIn,
        agreedBy: agreedBy.trim(),
      });
    },
    onSuccess: (replaced) => {
      cache.setQueryData(queries.roster.week.queryKey({ input: { monday } }), replaced);
      keeper.take(replaced.version, replaced);
      void message.success(texts.replaced);
      onClose();
    },
  });
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (by === null || agreedBy.trim() === '' || !(await keeper.flush())) return;
    replace.mutate(by);
  };
  const name = sheet.week.people.find(({ id: person }) => person === duty.personId)?.name ?? '';
  return (
    <Modal
      open
      title={texts.standInTitle(name, shortDate(duty.date))}
      okText={texts.replace}
      cancelText={texts.later}
      okButtonProps={{ disabled: by === null, loading: replace.isPending }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      {proposals.length === 0 ? (
        <Alert showIcon type="warning" title={texts.nobodyFree} />
      ) : (
        <div className="lt-roster-fields">
          <p>{texts.standInHelp}</p>
          <Radio.Group
            value={by}
            onChange={(event) => setBy(String(event.target.value))}
            className="lt-roster-stand-ins"
          >
            {proposals.map((proposal) => (
              <Radio key={proposal.personId} value={proposal.personId}>
                {proposal.name}
                <small className="lt-muted"> {proposal.reason}</small>
              </Radio>
            ))}
          </Radio.Group>
          <div className="lt-field">
            <label className="lt-field-label" htmlFor={id}>
              {texts.agreedBy}
            </label>
            <Input
              id={id}
              value={agreedBy}
              maxLength={30}
              status={asked && agreedBy.trim() === '' ? 'error' : ''}
              onChange={(event) => setAgreedBy(event.target.value)}
            />
            {asked && agreedBy.trim() === '' ? (
              <div className="lt-field-problem" role="alert">
                {texts.agreedByMissing}
              </div>
            ) : null}
          </div>
        </div>
      )}
      {replace.isError ? <Alert showIcon type="error" title={presentError(replace.error).message} /> : null}
    </Modal>
  );
}
