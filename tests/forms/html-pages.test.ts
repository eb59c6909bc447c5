import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../electron/office/documents/html/escape-html.ts';
import { renderHtml } from '../../electron/office/documents/html/render-html.ts';
import { hostileTexts, office, register, sheet, survey, surveyInput, visitRow } from './sample-forms.ts';

const set = (...forms: Parameters<typeof renderHtml>[0]['forms']) => ({ title: '表', company: '司', forms });

describe('pages for print', () => {
  test.each(hostileTexts)('escape %j', async (text) => {
    const [part] = await renderHtml(set(survey({ ...surveyInput, customerName: text, companyName: text })));
    expect(part?.html).toContain(escapeHtml(text));
    expect(part?.html.match(/<(script|img|iframe|object|link)\b/)).toBeNull();
  });

  test('carry a policy under which nothing runs and nothing is fetched', async () => {
    const [part] = await renderHtml(set(survey()));
    expect(part?.html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(part?.html).not.toMatch(/url\(|https?:/);
  });

  test('a title with markup stays text', async () => {
    const [part] = await renderHtml({ ...set(survey()), title: '</title><script>' });
    expect(part?.html).toContain('<title>&#60;/title&#62;&#60;script&#62;</title>');
  });

  test('forms of different direction become parts of their own, in order', async () => {
    const upright = survey({ ...office });
    const parts = await renderHtml(set(upright, sheet(), register([visitRow]), survey()));
    expect(parts.map(({ landscape, pages }) => [landscape, pages])).toEqual([
      [false, 3],
      [true, 1],
      [false, 2],
    ]);
  });
});
