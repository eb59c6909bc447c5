import { useMutation } from '@tanstack/react-query';
import { Alert, App, Checkbox, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { addDays, chineseDate } from '../../../shared/domain/business-date.ts';
import type { Clash } from '../../../shared/domain/roster/clashes.ts';
import { rosterDifference } from '../../../shared/domain/roster/difference.ts';
import { joinNames, namesOf, weekAsPublished } from '../../../shared/domain/roster/edition-names.ts';
import { rosterPublishTexts as texts, rosterTexts } from '../../../shared/texts/roster.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import type { WeekSheet } from './use-week-sheet.ts';

interface PublishDialogProps {
  readonly work: WeekSheet;
  readonly clashes: readonly Clash[];
  readonly onClose: () => void;
}

/** S-7.4.1c: publishes the week; a later edition shows what changed and wants its reason. */
export function PublishDialog({ work, clashes, onClose }: PublishDialogProps) {
  const { sheet, store, keeper, monday } = work;
  const { client, cache, queries } = useOffice();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [despite, setDespite] = useState(false);
  const id = useId();
  const last = sheet.editions.at(-1);
  const missing = last !== undefined && reason.trim() === '';
  const publish = useMutation({
    mutationFn: async () => {
      const current = await client.roster.week({ monday });
      return client.roster.publish({
        id: current.id ?? '',
        version: keeper.version(),
        reason: reason.trim(),
        despiteClashes: despite,
      });
    },
    onSuccess: (published) => {
      cache.setQueryData(queries.roster.week.queryKey({ input: { monday } }), published);
      void cache.invalidateQueries({ queryKey: [['roster']] });
      void message.success(texts.done);
      onClose();
    },
  });
  const submit = (): void => {
    setAsked(true);
    if (!missing) publish.mutate();
  };
  const { plan } = store.content();
  const changes = last
    ? rosterDifference(
        weekAsPublished(sheet.week, joinNames(last.names, namesOf(sheet.week, plan))),
        last.plan,
        plan,
      )
    : [];
  return (
    <Modal
      open
      title={last ? texts.revise : texts.title}
      okText={last ? texts.revise : rosterTexts.publish}
      cancelText={rosterTexts.cancel}
      okButtonProps={{ disabled: clashes.length > 0 && !despite, loading: publish.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="lt-roster-fields">
        <p>{texts.text(rosterTexts.weekOf(chineseDate(monday), chineseDate(addDays(monday, 6))))}</p>
        {last ? (
          <>
            <strong>{texts.changes}</strong>
            <Changes lines={changes.map(({ text }) => text)} />
            <div className="lt-field">
              <label className="lt-field-label" htmlFor={id}>
                {texts.reason}
              </label>
              <Input
                id={id}
                value={reason}
                maxLength={200}
                status={asked && missing ? 'error' : ''}
                onChange={(event) => setReason(event.target.value)}
              />
              {asked && missing ? (
                <div className="lt-field-problem" role="alert">
                  {texts.reasonMissing}
                </div>
              ) : null}
            </div>
          </>
        ) : null}
        {clashes.length > 0 ? (
          <>
            <Changes lines={clashes.map(({ text }) => text)} />
            <Checkbox checked={despite} onChange={(event) => setDespite(event.target.checked)}>
              {texts.despite(clashes.length)}
            </Checkbox>
          </>
        ) : null}
        {publish.isError ? <Alert showIcon type="error" title={presentError(publish.error).message} /> : null}
      </div>
    </Modal>
  );
}

function Changes({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p className="lt-muted">{texts.noChanges}</p>;
  return (
    <ul className="lt-roster-lines" tabIndex={0} aria-label={texts.changes}>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
