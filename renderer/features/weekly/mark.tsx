import type { ReactNode } from 'react';

export type Tone = 'plain' | 'blue' | 'green' | 'orange' | 'red' | 'purple';

interface MarkProps {
  readonly tone: Tone;
  /** What stands behind it, shown as a tip. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A short word on a coloured ground, dark enough to be read by everyone. */
export function Mark({ tone, title, children }: MarkProps) {
  return (
    <span className="lt-mark" data-tone={tone} title={title}>
      {children}
    </span>
  );
}
