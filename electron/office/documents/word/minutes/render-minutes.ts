import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { businessDate, chineseDate } from '../../../../../shared/domain/business-date.ts';
import { type MeetingDocument, pointsOf } from '../../../../../shared/domain/meetings/document.ts';
import { minutesTexts as texts } from '../../../../../shared/texts/minutes.ts';
import { twips } from '../twips.ts';
import { minutesStyles } from './minutes-styles.ts';
import { decidedTable, factsTable, figuresTable, reviewedTable } from './minutes-tables.ts';

interface Amendment {
  readonly at: string;
  readonly byName: string;
  readonly text: string;
}

/**
 * Minutes as a written Word document (.docx bytes), to be read and edited on: title, headings, numbered lists that count
 * by themselves, tables whose heads repeat, page numbers.
 */
export async function renderMinutes(
  minutes: MeetingDocument,
  amendments: readonly Amendment[],
): Promise<Uint8Array> {
  const document = new Document({
    title: `${minutes.title} ${minutes.number}`,
    subject: minutes.title,
    creator: minutes.company,
    lastModifiedBy: minutes.company,
    styles: minutesStyles,
    numbering: { config: [numbers] },
    sections: [
      {
        properties: { page: { size: a4, margin: margins } },
        footers: { default: new Footer({ children: [pageLine()] }) },
        children: [...opening(minutes), ...chapters(minutes, amendments), ...closing(minutes)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const a4 = { width: 11906, height: 16838 };
const margins = { top: twips(72), bottom: twips(72), left: twips(79), right: twips(79) };
const listName = 'points';
const numbers = {
  reference: listName,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: twips(24), hanging: twips(24) } } },
    },
  ],
};

function pageLine(): Paragraph {
  const run = new TextRun({
    children: [texts.page[0], PageNumber.CURRENT, texts.page[1], PageNumber.TOTAL_PAGES, texts.page[2]],
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run] });
}

function opening(minutes: MeetingDocument): FileChild[] {
  const state = minutes.signature ? [] : [new Paragraph({ style: 'Subtitle', text: texts.draft })];
  return [
    new Paragraph({ style: 'Subtitle', text: minutes.company }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: minutes.title }),
    ...state,
    factsTable(minutes),
  ];
}

/** A heading and what stands below it; chapters without content are left out. */
function chapters(minutes: MeetingDocument, amendments: readonly Amendment[]): FileChild[] {
  // Each list counts from one, so each has an instance of its own.
  let lists = 0;
  const points = (text: string): FileChild[] => {
    const all = pointsOf(text);
    if (all.length < 2) return all.map((line) => new Paragraph({ text: line }));
    const instance = ++lists;
    return all.map(
      (line) =>
        new Paragraph({
          style: 'ListParagraph',
          text: line,
          numbering: { reference: listName, level: 0, instance },
        }),
    );
  };
  const { complaints } = minutes;
  const list: readonly (readonly [title: string, content: readonly FileChild[]])[] = [
    [texts.agenda, points(minutes.agenda)],
    [texts.lastItems, minutes.lastItems.length === 0 ? [] : [reviewedTable(minutes.lastItems)]],
    [texts.service, points(minutes.service)],
    [texts.problems, points(minutes.problems)],
    [texts.figures, figuresTable(minutes.figures)],
    [
      texts.complaints,
      complaints
        ? [
            ...points(complaints.report),
            new Paragraph({ heading: HeadingLevel.HEADING_2, text: texts.outcome }),
            ...points(complaints.outcome),
            ...(complaints.noFollowUp ? [new Paragraph(texts.noFollowUp(complaints.noFollowUp))] : []),
          ]
        : [],
    ],
    [texts.opinions, points(minutes.opinions)],
    [texts.decisions, points(minutes.decisions)],
    [texts.items, minutes.items.length === 0 ? [] : [decidedTable(minutes.items)]],
    [
      texts.amendments,
      amendments.map(
        (one) =>
          new Paragraph(texts.amendment(one.byName, chineseDate(businessDate(new Date(one.at))), one.text)),
      ),
    ],
  ];
  return list
    .filter(([, content]) => content.length > 0)
    .flatMap(([title, content], place) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: `${texts.ordinals[place] ?? ''}、${title}` }),
      ...content,
    ]);
}

/** The signature, kept together; then to whom copies go. */
function closing({ signature, signer, copyTo }: MeetingDocument): FileChild[] {
  const signed = signature
    ? texts.signed(signature.role, signature.name, chineseDate(signature.on))
    : texts.toSign(signer);
  const lines = [
    new Paragraph({ style: 'Signature', keepNext: copyTo !== '', keepLines: true, text: signed }),
  ];
  return copyTo === '' ? lines : [...lines, new Paragraph({ text: texts.copyTo(copyTo) })];
}
