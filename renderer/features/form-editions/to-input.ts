import type { FormChanges } from '../../../shared/forms/editions/changes.ts';

/** The changes as a call takes them. */
export function toInput({ columns, hidden, posts, ...texts }: FormChanges) {
  return {
    ...texts,
    columns: columns.map((column) => ({ ...column })),
    hidden: [...hidden],
    posts: posts === null ? null : [...posts],
  };
}
