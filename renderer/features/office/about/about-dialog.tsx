import { useQuery } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { aboutTexts } from '../../../../shared/texts/app.ts';
import { useOffice } from '../../../api/office.ts';
import { useReturnFocus } from '../../../components/use-return-focus.ts';
import './about-dialog.css';

/** What this program is and on which runtime it stands. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const { queries } = useOffice();
  const status = useQuery(queries.app.status.queryOptions()).data;
  return (
    <Modal open title={aboutTexts.title} footer={null} width={480} onCancel={onClose}>
      <p>{aboutTexts.text}</p>
      <dl className="lt-about">
        <dt>{aboutTexts.version}</dt>
        <dd>{status?.version}</dd>
        <dt>{aboutTexts.runtime}</dt>
        <dd>{status?.runtime}</dd>
      </dl>
      <p className="lt-muted">{aboutTexts.license}</p>
      {status ? (
        <Alert
          showIcon
          className="lt-about-runtime"
          type={status.supportedRuntime ? 'success' : 'warning'}
          title={status.supportedRuntime ? aboutTexts.supported : aboutTexts.unsupported}
        />
      ) : null}
    </Modal>
  );
}
