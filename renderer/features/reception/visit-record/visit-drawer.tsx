import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import { visitRecordTexts as texts } from '../../../../shared/texts/reception.ts';
import { useOffice } from '../../../api/office.ts';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { CorrectForm } from './correct-form.tsx';
import { RecordActions } from './record-actions.tsx';
import { RecordView } from './record-view.tsx';
import { useReturnFocus } from '../../../components/use-return-focus.ts';
import './visit-drawer.css';

const drawerWidth = 760;

/** One visit: read, corrected, voided, restored, printed. */
export default function VisitDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  useReturnFocus();
  const { queries } = useOffice();
  const [correcting, setCorrecting] = useState(false);
  const query = useQuery({ ...queries.visits.get.queryOptions({ input: { id } }), staleTime: 0 });
  const record = query.data;
  return (
    <Drawer
      open
      size={drawerWidth}
      title={record ? texts.title(record.number) : ''}
      onClose={onClose}
      keyboard={!correcting}
      maskClosable={!correcting}
      extra={
        record && !correcting ? <RecordActions record={record} onCorrect={() => setCorrecting(true)} /> : null
      }
    >
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {record && !correcting ? <RecordView record={record} /> : null}
      {record && correcting ? <CorrectForm record={record} onDone={() => setCorrecting(false)} /> : null}
    </Drawer>
  );
}
