import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { type ComparedCustomer, type MergeField, mergeFields } from '../../../shared/contract/customers.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { customerScreenTexts as texts } from '../../../shared/texts/customers.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useReturnFocus } from '../../components/use-return-focus.ts';
import { useSay } from '../../components/use-say.ts';

type Side = 'kept' | 'dropped';
type Fields = Record<MergeField, Side>;

interface CompareDialogProps {
  readonly id: string;
  readonly otherId: string;
  readonly onClose: () => void;
}

/** Two customers side by side with their histories: merged field by field, or kept apart. */
export default function CompareDialog({ id, otherId, onClose }: CompareDialogProps) {
  useReturnFocus();
  const { queries, client, cache } = useOffice();
  const say = useSay();
  const mayMerge = useMay('customers.merge');
  const query = useQuery({
    ...queries.customers.compare.queryOptions({ input: { id, otherId } }),
    staleTime: 0,
  });
  const [chosen, setChosen] = useState<Partial<Fields>>({});
  const sides = query.data;
  const settle = { onError: say.failure, onSettled: () => refresh(cache, 'customers') };
  const merge = useMutation({
    mutationFn: ({ kept, dropped }: NonNullable<typeof sides>) =>
      client.customers.merge({
        id,
        otherId,
        version: kept.version,
        otherVersion: dropped.version,
        fields: fieldsOf(kept, dropped, chosen),
      }),
    onSuccess: () => {
      say.done(texts.mergeDone);
      onClose();
    },
    ...settle,
  });
  const apart = useMutation({
    mutationFn: () => client.customers.keepApart({ id, otherId }),
    onSuccess: () => {
      say.done(texts.keptApartDone);
      onClose();
    },
    ...settle,
  });
  return (
    <Modal
      open
      width={980}
      title={texts.compareTitle}
      onCancel={onClose}
      footer={
        mayMerge && sides ? (
          <>
            <Button loading={apart.isPending} onClick={() => apart.mutate()}>
              {texts.keepApart}
            </Button>
            <Button type="primary" loading={merge.isPending} onClick={() => merge.mutate(sides)}>
              {texts.merge}
            </Button>
          </>
        ) : null
      }
    >
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {sides ? (
        <>
          <p className="lt-muted">{texts.mergeNote}</p>
          <table className="lt-compare">
            <tbody>
              {mergeFields.map((field) => (
                <FieldRow
                  key={field}
                  label={texts[field]}
                  kept={sides.kept[field] ?? ''}
                  dropped={sides.dropped[field] ?? ''}
                  chosen={fieldsOf(sides.kept, sides.dropped, chosen)[field]}
                  onChoose={(side) => setChosen({ ...chosen, [field]: side })}
                />
              ))}
              <tr>
                <th scope="row">{texts.phones}</th>
                <td>{sides.kept.phones.map((phone) => formatPhone(phone.number)).join('、')}</td>
                <td>{sides.dropped.phones.map((phone) => formatPhone(phone.number)).join('、')}</td>
              </tr>
              <tr>
                <th scope="row">{texts.timeline}</th>
                <td>
                  <History side={sides.kept} />
                </td>
                <td>
                  <History side={sides.dropped} />
                </td>
              </tr>
            </tbody>
          </table>
        </>
      ) : null}
    </Modal>
  );
}

/** What nobody chose comes from the side that has it, the kept one first. */
function fieldsOf(kept: ComparedCustomer, dropped: ComparedCustomer, chosen: Partial<Fields>): Fields {
  const side = (field: MergeField): Side =>
    chosen[field] ?? (!kept[field] && dropped[field] ? 'dropped' : 'kept');
  return Object.fromEntries(mergeFields.map((field) => [field, side(field)])) as Fields;
}

interface FieldRowProps {
  readonly label: string;
  readonly kept: string;
  readonly dropped: string;
  readonly chosen: Side;
  readonly onChoose: (side: Side) => void;
}

function FieldRow({ label, kept, dropped, chosen, onChoose }: FieldRowProps) {
  const cell = (side: Side, text: string) => (
    <td>
      {kept === dropped ? (
        text || texts.none
      ) : (
        <Radio checked={chosen === side} onChange={() => onChoose(side)}>
          {text || texts.none}
        </Radio>
      )}
    </td>
  );
  return (
    <tr>
      <th scope="row">{label}</th>
      {cell('kept', kept)}
      {cell('dropped', dropped)}
    </tr>
  );
}

function History({ side }: { side: ComparedCustomer }) {
  return (
    <ul className="lt-compare-history">
      {side.history.map((entry) => (
        <li key={`${entry.kind}-${entry.id}`}>
          {entry.on} {entry.title} <span className="lt-muted">{entry.staffName ?? ''}</span>
        </li>
      ))}
    </ul>
  );
}
