import { useMutation, useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { OwnershipDispute } from '../../../shared/contract/ownership.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { ownershipScreenTexts as texts } from '../../../shared/texts/ownership.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { SelectField } from '../../components/form/select-field.tsx';
import { TextField } from '../../components/form/text-field.tsx';
import { useForm } from '../../components/form/use-form.ts';
import { useReturnFocus } from '../../components/use-return-focus.ts';
import { useSay } from '../../components/use-say.ts';

interface DisputeDialogProps {
  readonly customerId: string;
  /** 'raise' asks for a new dispute; a dispute asks for its decision. */
  readonly about: 'raise' | OwnershipDispute;
  readonly onClose: () => void;
}

/** Raises a dispute about whose customer this is, or decides one. */
export default function DisputeDialog({ customerId, about, onClose }: DisputeDialogProps) {
  useReturnFocus();
  const { client, cache, queries } = useOffice();
  const say = useSay();
  const people = useQuery(queries.staff.list.queryOptions()).data ?? [];
  const options = people
    .filter((member) => member.active && member.roles.includes('salesperson'))
    .map((member) => ({ value: member.id, label: member.name }));
  const store = useForm<{ personId: string | null; text: string }>(() => ({
    personId: about === 'raise' ? null : about.claimantId,
    text: '',
  }));
  const save = useMutation({
    mutationFn: () => {
      const { personId, text } = store.values();
      const id = personId ?? '';
      return about === 'raise'
        ? client.ownership.raise({ customerId, claimantId: id, reason: text })
        : client.ownership.decide({ id: about.id, ownerId: id, decision: text });
    },
    onSuccess: onClose,
    onError: (error) => {
      const found = problemsByField(presentError(error).problems);
      const person = found['claimantId'] ?? found['ownerId'];
      const text = found['reason'] ?? found['decision'];
      store.setProblems({ ...(person ? { personId: person } : {}), ...(text ? { text } : {}) });
      if (!person && !text) say.failure(error);
    },
    onSettled: () => refresh(cache, 'ownership'),
  });
  const submit = (): void => {
    const { personId } = store.values();
    if (personId === null) store.setProblems({ personId: texts.pick });
    else if (!save.isPending) save.mutate();
  };
  const isNew = about === 'raise';
  return (
    <Modal
      open
      title={isNew ? texts.raiseTitle : texts.decideTitle}
      okText={isNew ? texts.raise : texts.decide}
      cancelText={appTexts.cancel}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="lt-form-grid">
        <SelectField
          store={store}
          name="personId"
          label={isNew ? texts.claimant : texts.owner}
          options={options}
          placeholder={texts.pick}
          required
          className="lt-span-12"
        />
        <TextField
          store={store}
          name="text"
          label={isNew ? texts.reason : texts.decision}
          required
          rows={3}
          className="lt-span-12"
        />
      </div>
    </Modal>
  );
}
