import type { LaidForm } from '../../shared/forms/laid.ts';

/** A page of a form to be shown. */
export interface Picture {
  readonly id: string;
  readonly kind: 'blank' | 'filled' | 'continued';
  /** From 1, of the pictures of this kind. */
  readonly page: number;
  readonly form: LaidForm;
}

export const fileName = ({ id, kind, page }: Picture): string =>
  `${id}-${kind}${page === 1 ? '' : `-${page}`}.png`;
