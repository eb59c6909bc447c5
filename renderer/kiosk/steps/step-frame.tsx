import type { ReactNode } from 'react';
import { kioskTexts as texts } from '../../../shared/texts/kiosk.ts';
import type { Entry } from '../entry.ts';
import { Heading } from '../heading.tsx';
import type { Step } from './step.ts';

/** What a step of the form works with. */
export interface StepProps {
  readonly entry: Entry;
  readonly change: (part: Partial<Entry>) => void;
  readonly go: (step: Step) => void;
}

interface StepFrameProps {
  readonly title: string;
  readonly place: number;
  readonly problem?: string;
  readonly children: ReactNode;
  /** The ways back and on. */
  readonly keys: ReactNode;
}

const steps = 4;

/** A step: where one is, what is asked, what is wrong, and the ways back and on. */
export function StepFrame({ title, place, problem = '', children, keys }: StepFrameProps) {
  return (
    <>
      <header className="kiosk-head">
        <Heading>{title}</Heading>
        <span>{texts.step(place, steps)}</span>
      </header>
      <div className="kiosk-body">{children}</div>
      <p className="kiosk-problem" role="alert">
        {problem}
      </p>
      <div className="kiosk-keys">{keys}</div>
    </>
  );
}
