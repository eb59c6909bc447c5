import type { Paragraph, Run } from './laid.ts';
import { textStyles } from './text-styles.ts';

/**
 * Blanks that end a paragraph set to the right keep room for a pen: 日期: and where the day is written. They become an
 * indent, since Word lets blanks at the end of a line hang over the margin and would leave no room at all.
 */
export function endRoom(paragraph: Paragraph): Paragraph {
  if (paragraph.align !== 'right') return paragraph;
  const runs = [...paragraph.runs];
  let blanks = 0;
  for (let last = runs.at(-1); last && !last.underline && !last.box; last = runs.at(-1)) {
    const text = last.text.replace(/\u3000+$/, '');
    blanks += last.text.length - text.length;
    runs.pop();
    if (text === '') continue;
    runs.push({ ...last, text } satisfies Run);
    break;
  }
  return blanks === 0 ? paragraph : { ...paragraph, runs, right: blanks * textStyles[paragraph.style].size };
}
