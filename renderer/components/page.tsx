import type { ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A screen with a heading and its tools at the right. */
export function Page({ title, note, tools, children }: PageProps) {
  return (
    <div className="lt-page">
      <header className="lt-page-head">
        <h1>{title}</h1>
        {note ? <span className="lt-muted">{note}</span> : null}
        {tools}
      </header>
      {children}
    </div>
  );
}
