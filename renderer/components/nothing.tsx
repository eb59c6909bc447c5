import { Button, Empty } from 'antd';
import './nothing.css';

interface NothingProps {
  readonly title: string;
  /** How something comes to stand here. */
  readonly text?: string | undefined;
  readonly action?: string | undefined;
  readonly onAct?: () => void;
}

/** Where a list has nothing to show: why, and what to do about it. */
export function Nothing({ title, text, action, onAct }: NothingProps) {
  return (
    <Empty
      className="lt-nothing"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{title}</strong>
          {text ? <p>{text}</p> : null}
        </>
      }
    >
      {action ? <Button onClick={onAct}>{action}</Button> : null}
    </Empty>
  );
}
