import { DownOutlined } from '@ant-design/icons';
import { type ReactNode, useState } from 'react';
import './section.css';

interface SectionProps {
  readonly title: string;
  readonly summary?: ReactNode;
  /** Something in it is wrong: it opens by itself. */
  readonly wrong?: boolean;
  readonly children: ReactNode;
}

/** A group of fields that opens and shuts; what is shut is not drawn. */
export function Section({ title, summary, wrong = false, children }: SectionProps) {
  const [open, setOpen] = useState(false);
  // Once opened for a problem it stays so while the problem is put right.
  if (wrong && !open) setOpen(true);
  return (
    <section className="lt-section">
      <button type="button" className="lt-section-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <DownOutlined className="lt-section-arrow" />
        <span className="lt-section-title">{title}</span>
        <span className="lt-section-summary">{open ? null : summary}</span>
      </button>
      {open ? <div className="lt-section-body">{children}</div> : null}
    </section>
  );
}
