import { Alert, Button } from 'antd';

interface DraftNoticeProps {
  /** What was brought back, with its time. */
  readonly title: string;
  readonly giveUp: string;
  readonly onGiveUp: () => void;
}

/** Says that an unsaved form was brought back, and offers to give it up. */
export function DraftNotice({ title, giveUp, onGiveUp }: DraftNoticeProps) {
  return <Alert showIcon type="info" title={title} action={<Button onClick={onGiveUp}>{giveUp}</Button>} />;
}
