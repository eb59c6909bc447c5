import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { DayEntry } from '../../../../shared/contract/daily-checks.ts';
import { appTexts } from '../../../../shared/texts/app.ts';
import { checkScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { problemsByField } from '../../../components/form/problems.ts';
import { SelectField } from '../../../components/form/select-field.tsx';
import { TextField } from '../../../components/form/text-field.tsx';
import { useForm } from '../../../components/form/use-form.ts';
import { useSay } from '../../../components/use-say.ts';
import { useDeskPeople } from './use-desk-people.ts';

interface SendBackValues {
  readonly note: string;
  readonly toId: string | null;
}

/** Sends an entry back with a note; it begins with what was found, so that often nothing need be typed. */
export function SendBackDialog({ entry, onClose }: { entry: DayEntry; onClose: () => void }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const people = useDeskPeople();
  const store = useForm<SendBackValues>(() => ({
    note: entry.findings.map(({ text }) => text).join('；'),
    toId: null,
  }));
  const { kind, id, version } = entry;
  const sendBack = useMutation({
    mutationFn: () => client.dailyChecks.sendBack({ kind, id, version, ...store.values() }),
    onSuccess: ({ toName }) => {
      say.done(texts.sentBackTo(toName));
      onClose();
    },
    onError: (error) => {
      const problems = problemsByField(presentError(error).problems);
      store.setProblems(problems);
      if (Object.keys(problems).length === 0) say.failure(error);
    },
    onSettled: () => refresh(cache, 'weekly'),
  });
  const submit = (): void => {
    if (!sendBack.isPending) sendBack.mutate();
  };
  return (
    <Modal
      open
      title={texts.sendBackTitle(entry.number)}
      okText={texts.sendBack}
      cancelText={appTexts.cancel}
      confirmLoading={sendBack.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="lt-send-back">
        <TextField store={store} name="note" label={texts.note} required rows={3} autoFocus />
        <SelectField
          store={store}
          name="toId"
          label={texts.to}
          options={people}
          placeholder={entry.salespersonName ?? texts.toDefault}
        />
      </div>
    </Modal>
  );
}
