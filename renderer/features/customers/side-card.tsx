import type { ReactNode } from 'react';

interface SideCardProps {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A small panel beside the customer's line. */
export function SideCard({ title, extra, children }: SideCardProps) {
  return (
    <section className="lt-panel lt-side-card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {extra}
      </header>
      {children}
    </section>
  );
}
