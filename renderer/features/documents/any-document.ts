import type { DocumentFilter } from '../../../shared/contract/documents.ts';

/** The filter that narrows nothing. */
export const anyDocument: DocumentFilter = {
  text: '',
  formId: null,
  kind: null,
  byId: null,
  from: null,
  to: null,
  subject: null,
};

export function isNarrowed(filter: DocumentFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(anyDocument);
}
