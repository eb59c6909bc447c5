import { Window } from 'happy-dom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { writeElement } from '../../electron/office/documents/html/write-element.ts';
import { reactElement } from '../../renderer/features/forms/react-element.ts';
import type { LaidForm } from '../../shared/forms/laid.ts';
import { pageElement } from '../../shared/forms/page-elements.ts';
import {
  hostileTexts,
  longText,
  register,
  sheet,
  sheetInput,
  survey,
  surveyInput,
  visitRow,
} from './sample-forms.ts';

const hostile = hostileTexts.join(' ');
const forms: readonly (readonly [string, LaidForm])[] = [
  ['survey', survey(surveyInput)],
  ['overfull survey', survey({ ...surveyInput, answers: { unclearText: longText } })],
  ['hostile register', register([{ ...visitRow, customerName: hostile, remarks: hostile }])],
  ['sheet', sheet(sheetInput)],
];

describe('the preview', () => {
  test.each(forms)('draws the same elements as the print, page by page: %s', (_name, form) => {
    const { document } = new Window();
    for (const page of form.pages) {
      const element = pageElement(page, form.paper);
      const [print, preview] = [document.createElement('div'), document.createElement('div')];
      print.innerHTML = writeElement(element);
      preview.innerHTML = renderToStaticMarkup(reactElement(element));
      expect(preview.textContent).toBe(print.textContent);
      expect(preview.querySelectorAll('*')).toHaveLength(print.querySelectorAll('*').length);
      expect(preview.isEqualNode(print)).toBe(true);
    }
  });
});
