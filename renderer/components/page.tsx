import type { ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly tools?: ReactNode;
  /** For what is filled in or read line by line: no wider than the eye follows. Lists and tables take the whole window. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A screen with a heading and its tools at the right. */
export function Page({ title, note, tools, narrow, children }: PageProps) {
  return (
    <div className="lt-page" data-narrow={narrow || undefined}>
      <header className="lt-page-head">
        <h1>{title}</h1>
        {note ? <span className="lt-muted">{note}</span> : null}
        {tools}
      </header>
      {children}
    </div>
  );
}
