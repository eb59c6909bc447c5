import { Segmented } from 'antd';
import { useState } from 'react';
import { rosterPublishTexts as texts } from '../../../shared/texts/roster.ts';
import { FormDialog } from '../forms/form-dialog.tsx';

const papers = ['A4', 'A3'] as const;

/** The week's sheet for the wall, on A4 or A3. */
export function PrintDialog({ monday, onClose }: { monday: string; onClose: () => void }) {
  const [paper, setPaper] = useState<(typeof papers)[number]>('A4');
  return (
    <FormDialog
      request={{ form: 'duty-roster', monday, paper }}
      choices={
        <Segmented<(typeof papers)[number]>
          aria-label={texts.paper}
          options={papers.map((value) => ({ value, label: value }))}
          value={paper}
          onChange={setPaper}
        />
      }
      onClose={onClose}
    />
  );
}
