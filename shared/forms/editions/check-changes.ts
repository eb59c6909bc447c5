import type { Problem } from '../../contract/errors.ts';
import { editionTexts as texts } from '../../texts/editions.ts';
import { layForm } from '../lay-form.ts';
import { glyphWidth } from '../metrics.ts';
import type { FormDescription } from '../model.ts';
import { contentWidth } from '../paper.ts';
import { textStyles } from '../text-styles.ts';
import { blankValues } from '../values.ts';
import { adjustForm } from './adjust-form.ts';
import { fitColumns } from './adjust-list.ts';
import { type FormChanges, pointsPerMm } from './changes.ts';
import { headingWidth } from './column-widths.ts';
import { formParts } from './hideable-parts.ts';
import { listGrid } from './list-grid.ts';

/** What of a form may be changed, beside its description. */
export interface Adjustable {
  readonly form: FormDescription;
  /** What of a record an additional column may show. */
  readonly sources: readonly string[];
  /** The posts of a roster; null for other forms. */
  readonly posts: readonly string[] | null;
}

/** Everything for which the changes must be refused, in words, by field; empty where they fit the paper and the rules. */
export function checkChanges(adjustable: Adjustable, changes: FormChanges): readonly Problem[] {
  const problems = [
    ...headProblems(adjustable.form, changes),
    ...columnProblems(adjustable, changes),
    ...partProblems(adjustable.form, changes),
    ...postProblems(adjustable.posts, changes.posts),
  ];
  return problems.length > 0 ? problems : pageProblems(adjustable.form, changes);
}

function headProblems(form: FormDescription, { title, number }: FormChanges): readonly Problem[] {
  const width = contentWidth(form.paper);
  const problems: Problem[] = [];
  if (title !== null && title.trim() === '') problems.push({ field: 'title', message: texts.titleEmpty });
  if (title !== null && textWidth(title, 'title') > width)
    problems.push({ field: 'title', message: texts.titleWide });
  // The number stands in a sixth of the width, at the right of the company's name.
  if (number !== null && textWidth(number, 'number') > width / 6)
    problems.push({ field: 'number', message: texts.numberWide });
  return problems;
}

function columnProblems({ form, sources }: Adjustable, changes: FormChanges): readonly Problem[] {
  const { columns } = changes;
  if (columns.length === 0) return [];
  const list = listGrid(form);
  if (!list) return [{ field: 'columns', message: texts.noList }];
  const headings = [...list.columns.map(({ heading }) => heading), ...columns.map(({ heading }) => heading)];
  const own = columns.flatMap((column, index): Problem[] => {
    const field = `columns.${index}`;
    const { heading, source, width } = column;
    if (heading.trim() === '') return [{ field, message: texts.headingEmpty }];
    if (headings.filter((other) => other === heading).length > 1)
      return [{ field, message: texts.headingTwice(heading) }];
    if (source !== null && !sources.includes(source))
      return [{ field, message: texts.sourceUnknown(heading) }];
    const needed = headingWidth(heading) / pointsPerMm;
    if (width < needed) return [{ field, message: texts.columnNarrow(heading, Math.ceil(needed)) }];
    return [];
  });
  if (own.length > 0) return own;
  const fitted = fitColumns(form, list, changes);
  if (!('lacking' in fitted)) return [];
  const wanted = columns.reduce((sum, column) => sum + column.width, 0);
  const most = Math.floor(wanted - fitted.lacking);
  const field = `columns.${columns.length - 1}`;
  return [{ field, message: texts.columnsWide(wanted, Math.max(0, most)) }];
}

function partProblems(form: FormDescription, { hidden }: FormChanges): readonly Problem[] {
  const parts = formParts(form);
  const columns = parts.filter(({ key }) => key.startsWith('column:'));
  const problems = hidden.flatMap((key): Problem[] => {
    const part = parts.find((each) => each.key === key);
    if (!part) return [{ field: 'hidden', message: texts.partUnknown }];
    if (part.required === null) return [];
    return [{ field: 'hidden', message: texts.partRequired(part.label, part.required) }];
  });
  const isEmpty = columns.length > 0 && columns.every(({ key }) => hidden.includes(key));
  return isEmpty ? [...problems, { field: 'hidden', message: texts.listEmpty }] : problems;
}

function postProblems(known: readonly string[] | null, posts: readonly string[] | null): readonly Problem[] {
  if (posts === null) return [];
  if (known === null) return [{ field: 'posts', message: texts.noPosts }];
  if (posts.length === 0) return [{ field: 'posts', message: texts.postsEmpty }];
  return [];
}

/** A blank copy must not take more pages than the standard's. */
function pageProblems(form: FormDescription, changes: FormChanges): readonly Problem[] {
  const pages = (each: FormDescription): number => layForm(each, blankValues).pages.length;
  const more = pages(adjustForm(form, changes)) - pages(form);
  return more > 0 ? [{ field: 'footer', message: texts.morePages(more) }] : [];
}

function textWidth(text: string, style: 'title' | 'number'): number {
  const { size, spacing } = textStyles[style];
  let width = 0;
  for (const character of text) width += glyphWidth(character.codePointAt(0) ?? 0) * size + spacing;
  return width;
}
