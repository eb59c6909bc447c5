import { describe, expect, test } from 'vitest';
import { complaintList } from '../../../shared/forms/typed/complaint-list.ts';
import { complaintHandlingSheet } from '../../../shared/forms/typed/complaint-handling-sheet.ts';
import { typedForms } from '../../../shared/forms/typed/index.ts';
import type { TypedField } from '../../../shared/forms/typed/typed-form.ts';
import { placeLines, placeValues } from '../../../shared/forms/overlay/place-values.ts';
import { placeableFields } from '../../../shared/forms/overlay/placeable-fields.ts';
import { testPage } from '../../../shared/forms/overlay/test-page.ts';
import type { OverlayField } from '../../../shared/forms/overlay/overlay-field.ts';
import { blankValues } from '../../../shared/forms/values.ts';
import { visitSheet } from '../../../shared/forms/visit-sheet.ts';

const field = (key: string, change: Partial<OverlayField> = {}): OverlayField => ({
  key,
  x: 20,
  y: 50,
  size: 10,
  width: null,
  ...change,
});
const rows = { pitch: 8, perPage: 3 };

describe('fields of a form that can be placed', () => {
  test('each has the name the form gives it', () => {
    const labels = new Map(
      placeableFields(complaintHandlingSheet.description).map(({ key, label }) => [key, label]),
    );
    expect(labels.get('texts.customer')).toBe('客户');
    expect(labels.get('texts.phone')).toBe('联系电话');
    expect(labels.get('texts.content')).toBe('投诉内容');
    expect(labels.get('texts.handler')).toBe('处理人');
    expect(labels.get('texts.servedOn')).toBe('日期（1）');
    expect(labels.get('texts.handledOn')).toBe('日期（2）');
  });

  test('choices are placed word by word, lists column by column', () => {
    const sheet = placeableFields(visitSheet());
    expect(sheet).toContainEqual({ key: 'choices.gender.男', label: '性别：男', kind: 'choice' });
    const list = placeableFields(complaintList.description);
    expect(list).toContainEqual({ key: 'rows.complaints.phone', label: '联系电话', kind: 'row' });
  });

  test('every value that can be typed into a form can be placed', () => {
    // The days of a range are printed as one text.
    const wanted = typedForms.flatMap(({ description, fields }) =>
      fields
        .filter(({ key }) => !['from', 'to'].includes(key))
        .flatMap((field) => prefixesOf(field).map((prefix) => ({ description, prefix }))),
    );
    const missing = wanted.filter(
      ({ description, prefix }) =>
        !placeableFields(description).some(({ key }) => `${key}.`.startsWith(prefix)),
    );
    expect(wanted.length).toBeGreaterThan(100);
    expect(missing.map(({ description, prefix }) => `${description.id} ${prefix}`)).toEqual([]);
  });
});

/** What the keys of a typed field's places begin with. */
function prefixesOf({ key, kind, columns }: TypedField): readonly string[] {
  if (kind === 'rows') return (columns ?? []).map((column) => `rows.${key}.${column.key}.`);
  return [kind === 'choices' ? `choices.${key}.` : `texts.${key}.`];
}

describe('values at their places', () => {
  test('a text stands at its place; what is empty or not placed is not there', () => {
    const values = { ...blankValues, texts: { customer: '王丽', phone: '', content: '噪音' } };
    expect(placeValues([field('texts.customer'), field('texts.phone')], rows, values)).toEqual([
      [{ x: 20, y: 50, size: 10, text: '王丽' }],
    ]);
  });

  test('a chosen word gets its tick, another none', () => {
    const values = { ...blankValues, choices: { gender: ['女'] } };
    const placed = placeValues(
      [field('choices.gender.男'), field('choices.gender.女', { x: 30 })],
      rows,
      values,
    );
    expect(placed).toEqual([[{ x: 30, y: 50, size: 10, text: '√' }]]);
  });

  test('a list goes down by its pitch and on to further pages, losing no row', () => {
    const values = {
      ...blankValues,
      texts: { range: '三月' },
      rows: { complaints: Array.from({ length: 7 }, (_, i) => ({ phone: `号${i + 1}` })) },
    };
    const pages = placeValues(
      [field('texts.range', { y: 30 }), field('rows.complaints.phone')],
      rows,
      values,
    );
    expect(pages.map((page) => page.map(({ y, text }) => `${y} ${text}`))).toEqual([
      ['30 三月', '50 号1', '58 号2', '66 号3'],
      ['30 三月', '50 号4', '58 号5', '66 号6'],
      ['30 三月', '50 号7'],
    ]);
  });

  test('a long text breaks at its width, line under line, whole', () => {
    const text = '客户反映楼道照明夜间不亮要求尽快修复并回电';
    const lines = placeLines(field('texts.content', { width: 30, size: 10 }), text);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map((line) => line.text).join('')).toBe(text);
    // 10 pt are 3.53 mm, so that eight of them fill 30 mm.
    expect(lines[0]?.text).toHaveLength(8);
    expect((lines[1]?.y ?? 0) - 50).toBeCloseTo(10 * 1.3 * (25.4 / 72), 5);
  });
});

test.each([false, true])(
  'the test page has its crosses 20 mm from the edges (landscape: %s)',
  (landscape) => {
    const { lines } = testPage(landscape);
    const [width, height] = landscape ? [297, 210] : [210, 297];
    for (const [x, y] of [
      [20, 20],
      [width - 20, height - 20],
      [width / 2, height / 2],
    ] as const) {
      expect(lines).toContainEqual({ x1: x - 8, y1: y, x2: x + 8, y2: y });
      expect(lines).toContainEqual({ x1: x, y1: y - 8, x2: x, y2: y + 8 });
    }
  },
);
