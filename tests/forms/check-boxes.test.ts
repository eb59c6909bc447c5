import { expect, test } from 'vitest';
import { renderWord } from '../../electron/office/documents/word/render-word.ts';
import { formText } from '../../shared/forms/form-text.ts';
import type { LaidForm, Run } from '../../shared/forms/laid.ts';
import { roundTrip } from '../support/libre-office.ts';
import { bodyText, docxParts } from '../support/read-docx.ts';
import { everyForm } from './every-form.ts';
import { office, plainText } from './sample-forms.ts';

const write = (form: LaidForm): Promise<Uint8Array> =>
  renderWord({ title: form.title, company: office.companyName, forms: [form] });
const mainPart = async (docx: Uint8Array): Promise<string> =>
  (await docxParts(docx)).get('word/document.xml') ?? '';
const boxSigns = (text: string): string => (text.match(/[□☑]/gu) ?? []).join('');

test.each(everyForm)(
  'every box of $id can be clicked in Word, as it was chosen',
  async ({ blank, filled }) => {
    for (const form of [blank, filled]) {
      const boxes = runsOf(form).filter((run) => run.box);
      const checked = (await mainPart(await write(form))).match(/<w14:checked w14:val="\d"/g) ?? [];
      expect(checked.map((one) => (one.includes('"1"') ? 'checked' : 'unchecked'))).toEqual(
        boxes.map((run) => run.box),
      );
      // No box is plain text only.
      expect(boxSigns(formText(form).join(''))).toBe(boxes.map((run) => run.text).join(''));
    }
  },
);

test('every form keeps its text and its boxes when LibreOffice opens it and writes it again', async () => {
  const documents = await Promise.all(everyForm.map(({ filled }) => write(filled)));
  const again = await roundTrip(documents);
  for (const [index, docx] of again.entries()) {
    const xml = await mainPart(docx);
    const form = everyForm[index]!.filled;
    expect(plainText(bodyText(xml))).toBe(plainText(formText(form).join('')));
    const boxes = runsOf(form).filter((run) => run.box);
    expect(xml.match(/<w14:checked /g) ?? []).toHaveLength(boxes.length);
  }
}, 120_000);

function runsOf(form: LaidForm): readonly Run[] {
  return form.pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'line'
        ? block.paragraph.runs
        : block.rows.flatMap(({ cells }) =>
            cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs)),
          ),
    ),
  );
}
