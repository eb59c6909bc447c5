import { Button, Tag } from 'antd';
import type { StaffMember } from '../../../../shared/contract/office.ts';
import { roleNames } from '../../../../shared/domain/roles.ts';
import { staffTexts as texts } from '../../../../shared/texts/office.ts';
import type { Column } from '../../../components/list/plain-table.tsx';

interface StaffActions {
  readonly edit: (member: StaffMember) => void;
  readonly resetPin: (member: StaffMember) => void;
}

export function staffColumns({ edit, resetPin }: StaffActions): readonly Column<StaffMember>[] {
  return [
    { title: texts.name, cell: (m) => <strong>{m.name}</strong> },
    { title: texts.post, cell: (m) => m.post },
    { title: texts.phone, cell: (m) => m.phone || '—' },
    { title: texts.roles, cell: (m) => m.roles.map((role) => roleNames[role]).join('、') },
    { title: texts.trainedOn, cell: (m) => m.trainedOn ?? <span className="lt-muted">{texts.none}</span> },
    { title: texts.restDay, cell: (m) => (m.restDay ? texts.restDays[m.restDay - 1] : '—') },
    {
      title: texts.pin,
      cell: (m) => (m.hasPin ? texts.hasPin : <span className="lt-muted">{texts.noPin}</span>),
    },
    {
      title: texts.state,
      cell: (m) => (
        <Tag color={m.active ? 'success' : 'default'}>{m.active ? texts.active : texts.inactive}</Tag>
      ),
    },
    {
      title: '',
      cell: (m) => (
        <span className="lt-table-tools">
          <Button size="small" onClick={() => edit(m)} aria-label={`${texts.edit} ${m.name}`}>
            {texts.edit}
          </Button>
          <Button size="small" onClick={() => resetPin(m)} aria-label={`${texts.resetPin} ${m.name}`}>
            {texts.resetPin}
          </Button>
        </span>
      ),
    },
  ];
}
