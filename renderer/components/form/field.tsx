import { type ReactNode, useId } from 'react';
import './form.css';

/** What a control needs to be named, described and marked as wrong for everyone, screen readers too. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-required': boolean;
}

interface FieldProps {
  /** The field's name, by which the form finds it; its id on the page is made up, so two forms can be open. */
  readonly name: string;
  readonly label: string;
  readonly problem: string | undefined;
  readonly hint?: ReactNode;
  readonly required?: boolean | undefined;
  /** Several controls under one label (chips): the label names a group instead of an input. */
  readonly group?: boolean;
  readonly className?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label, control, and what is wrong below it. Enter walks from one to the next (move-focus.ts). */
export function Field({ name, label, problem, hint, required, group, className, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = problem ?? hint;
  const mark = required ? <span className="lt-field-required" aria-hidden="true" /> : null;
  return (
    <div
      className={`lt-field ${className ?? ''}`}
      data-field={name}
      data-wrong={problem !== undefined || undefined}
    >
      {group ? (
        <span className="lt-field-label" id={`${id}-label`}>
          {label}
          {mark}
        </span>
      ) : (
        <label className="lt-field-label" htmlFor={id}>
          {label}
          {mark}
        </label>
      )}
      {children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': note ? noteId : undefined,
        'aria-required': required ?? false,
      })}
      {note ? (
        <div
          className={problem ? 'lt-field-problem' : 'lt-field-hint'}
          id={noteId}
          role={problem ? 'alert' : undefined}
        >
          {note}
        </div>
      ) : null}
    </div>
  );
}
