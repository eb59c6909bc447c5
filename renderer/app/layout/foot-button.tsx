import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';

interface FootButtonProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly hotkey?: string;
  readonly onClick: () => void;
}

/** A small tool at the foot of the side bar; its name and key are said by a tip and to screen readers. */
export function FootButton({ icon, label, hotkey, onClick }: FootButtonProps) {
  return (
    <Tooltip title={hotkey ? `${label}（${hotkey}）` : label}>
      <Button type="text" className="lt-side-tool" icon={icon} aria-label={label} onClick={onClick} />
    </Tooltip>
  );
}
