import type { ImportFinding } from '../../../shared/contract/imports.ts';

/** Tag colours by what a finding means for its row. */
export const levelColors: Readonly<Record<ImportFinding['level'], string>> = {
  error: 'error',
  warning: 'warning',
  note: 'default',
};
