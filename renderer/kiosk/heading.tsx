import type { ReactNode } from 'react';

/** What a step is about; whoever listens instead of looking is led here when it comes. */
export function Heading({ children }: { readonly children: ReactNode }) {
  return (
    <h1 tabIndex={-1} ref={(heading) => heading?.focus({ preventScroll: true })}>
      {children}
    </h1>
  );
}
