import type { LaidForm } from '../../../../shared/forms/laid.ts';
import type { OpenedSource } from './form-source.ts';

/**
 * Sheets of several sources as one document with pages counted through, in their order: the forms of a week, or
 * what is handed over on Friday behind its cover (S-7.4.4). `form` names the whole in the ledger of documents.
 */
export function joinSources(
  form: { readonly id: string; readonly title: string },
  title: string,
  sources: readonly Pick<OpenedSource, 'sheets' | 'forms' | 'about'>[],
): OpenedSource {
  return {
    title,
    form: { ...form, number: null, edition: 0 },
    sheets: sources.reduce((sum, source) => sum + source.sheets, 0),
    about: sources.flatMap((source) => source.about ?? []),
    numberedThrough: true,
    async *forms(): AsyncGenerator<LaidForm> {
      for (const source of sources) yield* source.forms();
    },
  };
}
