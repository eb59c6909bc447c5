import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { DocumentSet, Renderer } from '../renderer.ts';
import { formBlocks, sectionEnd, sectionXml } from './form-section.ts';
import { spacerXml } from './paragraph-xml.ts';
import { mainPart, type WordSkeleton, wordSkeleton } from './word-skeleton.ts';
import { writeXml } from './xml.ts';

/**
 * Forms as one Word document (.docx bytes): a section a form, so that page numbers start anew with each, unless the
 * pages are counted through. Written form after form into the package, so that a thousand sheets take little memory.
 */
export const renderWord: Renderer<Uint8Array> = async (set) => {
  const counted = set.forms.some(({ pages }) => pages.some((page) => page.foot));
  const skeleton = await wordSkeleton(set, counted);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of Object.entries(skeleton.parts)) addPart(zip, name).push(bytes, true);
  const main = addPart(zip, mainPart);
  for (const text of mainTexts(set, skeleton)) main.push(strToU8(text));
  main.push(new Uint8Array(), true);
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
};

function addPart(zip: Zip, name: string): ZipDeflate {
  const part = new ZipDeflate(name, { level: 6 });
  zip.add(part);
  return part;
}

/** The main part in pieces, one a form. */
function* mainTexts({ forms }: DocumentSet, { opening, footer }: WordSkeleton): Generator<string> {
  yield opening;
  for (const [index, form] of forms.entries()) {
    const properties = sectionXml(form, footer);
    // The last section's properties stand at the end of the body, behind a paragraph that ends the last table.
    const end = index < forms.length - 1 ? [sectionEnd(properties)] : [spacerXml(1), properties];
    yield [...formBlocks(form), ...end].map(writeXml).join('');
  }
  yield '</w:body></w:document>';
}
