import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { BundleKind, Handover } from '../../../../shared/contract/handovers.ts';
import { shortDate } from '../../../../shared/domain/roster/clashes.ts';
import { handoverScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { useOffice } from '../../../api/office.ts';
import { useSay } from '../../../components/use-say.ts';

/** The kept files of a bundle, each to be opened or saved elsewhere. */
export function BundleFiles({ bundle: { id, from, to, files } }: { bundle: Handover }) {
  const { client } = useOffice();
  const say = useSay();
  const range = texts.range(shortDate(from), shortDate(to));
  const open = useMutation({
    mutationFn: (kind: BundleKind) => client.handovers.open({ id, kind }),
    onError: (error) => say.failure(error),
  });
  const save = useMutation({
    mutationFn: (kind: BundleKind) => client.handovers.save({ id, kind }),
    onSuccess: ({ fileName }) => {
      if (fileName !== null) say.done(texts.saved(fileName));
    },
    onError: (error) => say.failure(error),
  });
  return (
    <span className="lt-bundle-files">
      {files.map(({ kind }) => (
        <span key={kind}>
          <Button
            size="small"
            aria-label={texts.openLabel(texts.kinds[kind], range)}
            disabled={open.isPending}
            onClick={() => open.mutate(kind)}
          >
            {texts.kinds[kind]}
          </Button>
          <Button
            size="small"
            type="text"
            icon={<DownloadOutlined />}
            title={texts.saveAs}
            aria-label={texts.saveLabel(texts.kinds[kind], range)}
            onClick={() => save.mutate(kind)}
          />
        </span>
      ))}
    </span>
  );
}
