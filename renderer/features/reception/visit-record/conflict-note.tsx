import { Alert, Button } from 'antd';
import { visitFieldTexts, visitRecordTexts as texts } from '../../../../shared/texts/reception.ts';
import { useSalespeople } from '../visit-form/visit-choices.ts';
import type { Conflict } from './conflict.ts';

interface ConflictNoteProps {
  readonly conflict: Conflict;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Explains that somebody else was faster, and lets the person choose; nothing typed is lost. */
export function ConflictNote({ conflict, onKeepMine, onTakeTheirs }: ConflictNoteProps) {
  const salespeople = useSalespeople();
  const { differences } = conflict;
  const show = (text: string): string =>
    salespeople.find((person) => person.value === text)?.label ?? (text || texts.empty);
  return (
    <Alert
      showIcon
      type="warning"
      title={texts.changedTitle}
      description={
        <>
          <p>{differences.length > 0 ? texts.changedText : texts.changedNone}</p>
          <ul className="lt-conflict">
            {differences.map(({ field, mine, theirs }) => (
              <li key={field}>
                <strong>
                  {field in visitFieldTexts ? visitFieldTexts[field as keyof typeof visitFieldTexts] : field}
                </strong>
                <span>{`${texts.changedMine}：${show(mine)}`}</span>
                <span>{`${texts.changedTheirs}：${show(theirs)}`}</span>
              </li>
            ))}
          </ul>
          <div className="lt-record-actions">
            <Button onClick={onTakeTheirs}>{texts.takeTheirs}</Button>
            <Button type="primary" onClick={onKeepMine}>
              {texts.keepMine}
            </Button>
          </div>
        </>
      }
    />
  );
}
