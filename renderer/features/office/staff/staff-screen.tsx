import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Empty } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { StaffMember } from '../../../../shared/contract/office.ts';
import { staffTexts as texts } from '../../../../shared/texts/office.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { PlainTable } from '../../../components/list/plain-table.tsx';
import { Page } from '../../../components/page.tsx';
import { OneTimePin } from './one-time-pin.tsx';
import { staffColumns } from './staff-columns.tsx';
import { StaffForm } from './staff-form.tsx';
import './staff.css';

type Editing = { readonly member: StaffMember | null } | null;

/** Everyone of the office, with roles and PINs (for administrators). */
export function StaffScreen() {
  const office = useOffice();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const list = useQuery(office.queries.staff.list.queryOptions());
  const [editing, setEditing] = useState<Editing>(null);
  const [handOver, setHandOver] = useState<{ name: string; oneTimePin: string } | null>(null);
  const reset = useMutation({
    mutationFn: async (member: StaffMember) => ({
      name: member.name,
      ...(await office.client.staff.resetPin({ id: member.id })),
    }),
    onSuccess: setHandOver,
    onError: (error) => void message.error(presentError(error).message),
  });
  const askReset = (member: StaffMember): void =>
    void modal.confirm({
      title: texts.resetPin,
      content: texts.resetQuestion(member.name),
      okText: texts.resetPin,
      cancelText: texts.cancel,
      onOk: () => reset.mutate(member),
    });
  const members = list.data ?? [];
  return (
    <Page
      title={texts.title}
      note={list.data ? texts.count(members.filter((m) => m.active).length, members.length) : null}
      tools={
        <>
          <Button onClick={() => void navigate('/imports')}>{texts.importStaff}</Button>
          <Button type="primary" onClick={() => setEditing({ member: null })}>
            {texts.add}
          </Button>
        </>
      }
    >
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {list.data?.length === 0 ? <Empty description={texts.empty} /> : null}
      {members.length > 0 ? (
        <PlainTable
          label={texts.title}
          columns={staffColumns({ edit: (member) => setEditing({ member }), resetPin: askReset })}
          rows={members}
          keyOf={(member) => member.id}
        />
      ) : null}
      {editing ? (
        <StaffForm member={editing.member} onClose={() => setEditing(null)} onAdded={setHandOver} />
      ) : null}
      {handOver ? <OneTimePin {...handOver} onClose={() => setHandOver(null)} /> : null}
    </Page>
  );
}
