import { Button, Dropdown, Modal, Select } from 'antd';
import { useState } from 'react';
import type { BoardPerson } from '../../../shared/contract/rotation.ts';
import { skipReasonKeys, skipReasons } from '../../../shared/domain/rotation/event.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { boardTexts as texts } from '../../../shared/texts/board.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { TextField } from '../../components/form/text-field.tsx';
import { useForm } from '../../components/form/use-form.ts';
import { useSalespeople } from '../reception/visit-form/visit-choices.ts';
import { useBoardStep } from './use-board.ts';

interface PersonActionsProps {
  readonly person: BoardPerson;
  readonly isNext: boolean;
}

/** What can happen to a person in the queue now. */
export function PersonActions({ person, isNext }: PersonActionsProps) {
  const [asking, setAsking] = useState<'leave' | 'giveBack' | null>(null);
  const close = (): void => setAsking(null);
  const { run, busy } = useBoardStep(close);
  const { staffId, activity } = person;
  const skips = skipReasonKeys.map((skip) => ({
    key: skip,
    label: `${skipReasons[skip].name}（${skipReasons[skip].compensated ? texts.compensated : texts.forfeits}）`,
    onClick: () => run((client) => client.rotation.skip({ staffId, skip, reason: '' })),
  }));
  return (
    <div className="lt-queue-tools">
      {activity === 'free' && isNext ? (
        <Button onClick={() => run((client) => client.rotation.take({ staffId }))}>{texts.take}</Button>
      ) : null}
      {activity === 'serving' ? (
        <Button onClick={() => run((client) => client.rotation.done({ staffId }))}>{texts.done}</Button>
      ) : null}
      {activity === 'away' ? (
        <Button onClick={() => run((client) => client.rotation.back({ staffId }))}>{texts.back}</Button>
      ) : null}
      {activity === 'free' ? (
        <Dropdown trigger={['click']} menu={{ items: skips }}>
          <Button>{texts.skip}</Button>
        </Dropdown>
      ) : null}
      {person.lastTurn ? <Button onClick={() => setAsking('giveBack')}>{texts.giveBack}</Button> : null}
      {activity === 'serving' ? null : <Button onClick={() => setAsking('leave')}>{texts.leave}</Button>}
      {asking === 'leave' ? (
        <ReasonDialog
          title={texts.leaveTitle(person.name)}
          label={texts.reason}
          okText={texts.leave}
          busy={busy}
          onOk={(reason) => run((client) => client.rotation.leave({ staffId, reason }))}
          onClose={close}
        />
      ) : null}
      {asking === 'giveBack' ? <GiveBackDialog person={person} onClose={close} /> : null}
    </div>
  );
}

function GiveBackDialog({ person, onClose }: { person: BoardPerson; onClose: () => void }) {
  const { run, busy } = useBoardStep(onClose);
  const people = useSalespeople().filter((one) => one.value !== person.staffId);
  const [toId, setToId] = useState<string | null>(null);
  const store = useForm(() => ({ reason: '' }));
  const submit = (): void => {
    const reason = store.values().reason.trim();
    if (reason === '') return store.setProblems({ reason: appTexts.pleaseFill(texts.giveBackReason) });
    run((client) => client.rotation.giveBack({ staffId: person.staffId, reason, toId }));
  };
  return (
    <Modal
      open
      title={texts.giveBackTitle(person.name)}
      okText={texts.giveBack}
      cancelText={appTexts.cancel}
      okButtonProps={{ loading: busy }}
      onOk={submit}
      onCancel={onClose}
    >
      <TextField store={store} name="reason" label={texts.giveBackReason} required rows={2} autoFocus />
      <Select
        aria-label={texts.giveBackTo}
        className="lt-wide"
        allowClear
        placeholder={texts.giveBackTo}
        value={toId}
        options={people}
        onChange={(next: string | undefined) => setToId(next ?? null)}
      />
    </Modal>
  );
}
