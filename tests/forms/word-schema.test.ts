import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderWord } from '../../electron/office/documents/word/render-word.ts';
import { numberThrough } from '../../shared/forms/number-through.ts';
import { ooxmlFaults } from '../support/validate-ooxml.ts';
import { docxParts } from '../support/read-docx.ts';
import { everyForm, type FormSamples } from './every-form.ts';
import { office, survey, surveyInput } from './sample-forms.ts';

const write = (forms: Parameters<typeof renderWord>[0]['forms']): Promise<Uint8Array> =>
  renderWord({ title: forms[0]?.title ?? '', company: office.companyName, forms });

const samplesOf = ({ blank, filled, overfull, hostile }: FormSamples) => [blank, filled, overfull, hostile];

describe('by the Open XML SDK, without a fault', () => {
  test.each(everyForm)('$id, blank, filled, overfull and hostile', async (form) => {
    expect(await ooxmlFaults(await write(samplesOf(form)), 'docx')).toEqual([]);
  });

  test.each(['Office2010', 'Microsoft365'] as const)('all forms in one document, for %s', async (version) => {
    const all = numberThrough(everyForm.flatMap(({ blank, filled }) => [blank, filled]));
    expect(await ooxmlFaults(await write(all), 'docx', version)).toEqual([]);
  });
});

test('every cell ends with a paragraph, without which Word repairs the file', async () => {
  for (const form of everyForm) {
    const xml = (await docxParts(await write(samplesOf(form)))).get('word/document.xml') ?? '';
    const cells = xml.match(/<\/w:tc>/g)?.length;
    expect(xml.match(/<\/w:p><\/w:tc>/g)).toHaveLength(cells ?? 0);
    expect(xml).toMatch(/<w:p>(?:(?!<w:tbl>).)*<w:sectPr>(?:(?!<w:p>).)*<\/w:sectPr><\/w:body>/);
  }
});

describe('the validator', () => {
  test.each([
    ['cell properties in a wrong order', /<w:tcPr>(<w:tcW [^>]*>)(<w:[^>]+>)/, '<w:tcPr>$2$1'],
    ['a width that is no number', /<w:tcW w:w="\d+"/, '<w:tcW w:w="wide"'],
    ['a check box that is neither on nor off', /<w14:checked w14:val="\d"/, '<w14:checked w14:val="maybe"'],
  ])('finds %s', async (_, from, to) => {
    const parts = unzipSync(await write([survey(surveyInput)]));
    const text = new TextDecoder().decode(parts['word/document.xml']);
    const spoilt = text.replace(from, to);
    expect(spoilt).not.toBe(text);
    const docx = zipSync({ ...parts, 'word/document.xml': strToU8(spoilt) });
    expect(await ooxmlFaults(docx, 'docx')).not.toEqual([]);
  });
});
