import type { ListedForm } from '../../../../shared/contract/forms.ts';
import { extraKey } from '../../../../shared/forms/editions/changes.ts';
import type { OfficeDeps } from '../../deps.ts';
import { inForceToday } from '../form-editions/in-force.ts';
import { catalogue } from './catalogue.ts';

/** The forms there are, named as the editions in force today name them. */
export async function ownCatalogue(deps: Pick<OfficeDeps, 'db' | 'clock'>): Promise<ListedForm[]> {
  const editions = await inForceToday(deps);
  return catalogue.map((form) => {
    const own = editions.get(form.id);
    if (!own) return { ...form, edition: 0, typedColumns: [] };
    const { title, number, columns } = own.changes;
    return {
      ...form,
      title: title ?? form.title,
      number: (number ?? form.number) || null,
      edition: own.number,
      typedColumns: columns.flatMap((column, index) =>
        column.source === null ? [{ key: extraKey(column, index), label: column.heading }] : [],
      ),
    };
  });
}
