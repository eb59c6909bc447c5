import {
  AlignmentType,
  Paragraph as WordParagraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
  UnderlineType,
} from 'docx';
import type { Paragraph, Run } from '../../../../shared/forms/laid.ts';
import { FormCheckBox } from './form-check-box.ts';
import { twips } from './twips.ts';
import { wordStyleId } from './word-styles.ts';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A paragraph in its style; `before` is space above in points. */
export function wordParagraph(paragraph: Paragraph, before = 0): WordParagraph {
  const { indent, firstLine } = paragraph;
  return new WordParagraph({
    style: wordStyleId(paragraph.style),
    ...(paragraph.align === 'left' ? {} : { alignment: alignments[paragraph.align] }),
    ...(before === 0 ? {} : { spacing: { before: twips(before) } }),
    ...(indent === 0 && firstLine === 0
      ? {}
      : {
          indent:
            firstLine < 0
              ? { left: twips(indent), hanging: twips(-firstLine) }
              : { left: twips(indent), firstLine: twips(firstLine) },
        }),
    children: paragraph.runs.flatMap(wordRuns),
  });
}

function wordRuns(run: Run): readonly ParagraphChild[] {
  if (run.field === 'page') return [new SimpleField('PAGE', run.text)];
  if (run.box) return [new FormCheckBox(run.box === 'checked')];
  return run.text.split('\n').map(
    (text, index) =>
      new TextRun({
        text,
        ...(index === 0 ? {} : { break: 1 }),
        ...(run.underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
      }),
  );
}
