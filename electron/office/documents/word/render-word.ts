import { Document, Packer } from 'docx';
import type { Renderer } from '../renderer.ts';
import { formSection } from './form-section.ts';
import { wordStyles } from './word-styles.ts';

/** Forms as one Word document (.docx bytes): a section a form, so that page numbers start anew with each. */
export const renderWord: Renderer<Uint8Array> = async (set) => {
  const document = new Document({
    title: set.title,
    subject: set.forms
      .map((form) => form.number ?? form.title)
      .filter(isFirst)
      .join('、'),
    creator: set.company,
    lastModifiedBy: set.company,
    description: set.title,
    styles: wordStyles,
    sections: set.forms.map(formSection),
  });
  return new Uint8Array(await Packer.toBuffer(document));
};

function isFirst(text: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(text) === index;
}
