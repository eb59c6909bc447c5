import type { Paragraph, Run } from '../../../../shared/forms/laid.ts';
import { twips } from './twips.ts';
import { spacerStyle, wordStyleId } from './word-styles.ts';
import { element, type Xml } from './xml.ts';

/** A paragraph in its style; `before` is space above in points. */
export function paragraphXml(paragraph: Paragraph, before = 0): Xml {
  return element('w:p', {}, [
    element('w:pPr', {}, [
      element('w:pStyle', { 'w:val': wordStyleId(paragraph.style) }),
      before === 0 ? undefined : element('w:spacing', { 'w:before': twips(before) }),
      indentXml(paragraph),
      paragraph.align === 'left' ? undefined : element('w:jc', { 'w:val': paragraph.align }),
    ]),
    ...paragraph.runs.flatMap(runXml),
  ]);
}

/** A paragraph that only keeps tables apart, or begins a page. */
export function spacerXml(height: number, breaks = false): Xml {
  const spacing = { 'w:line': twips(height), 'w:lineRule': 'exact' };
  return element('w:p', {}, [
    element('w:pPr', {}, [
      element('w:pStyle', { 'w:val': spacerStyle }),
      breaks ? element('w:pageBreakBefore') : undefined,
      height === 1 ? undefined : element('w:spacing', spacing),
    ]),
  ]);
}

function indentXml({ indent, firstLine, right = 0 }: Paragraph): Xml | undefined {
  if (indent === 0 && firstLine === 0 && right === 0) return undefined;
  const first = firstLine < 0 ? { 'w:hanging': twips(-firstLine) } : { 'w:firstLine': twips(firstLine) };
  const end = right === 0 ? {} : { 'w:right': twips(right) };
  return element('w:ind', { 'w:left': twips(indent), ...end, ...first });
}

function runXml(run: Run): readonly Xml[] {
  if (run.field === 'page') return [element('w:fldSimple', { 'w:instr': 'PAGE' }, [textRun(run.text)])];
  if (run.box) return [checkBoxXml(run.box === 'checked', run.text)];
  return [textRun(run.text, run.underline)];
}

function textRun(text: string, underline = false): Xml {
  const lines = text.split('\n').flatMap((line, index) => {
    const part = element('w:t', { 'xml:space': 'preserve' }, [line]);
    return index === 0 ? [part] : [element('w:br'), part];
  });
  const properties = underline ? element('w:rPr', {}, [element('w:u', { 'w:val': 'single' })]) : undefined;
  return element('w:r', {}, [properties, ...lines]);
}

/** A check box that can be clicked in Word; its sign is plain text, so that every program reads it. */
function checkBoxXml(isChecked: boolean, sign: string): Xml {
  const box = element('w14:checkbox', {}, [
    element('w14:checked', { 'w14:val': isChecked ? 1 : 0 }),
    element('w14:checkedState', { 'w14:val': '2611', 'w14:font': 'Segoe UI Symbol' }),
    element('w14:uncheckedState', { 'w14:val': '25A1', 'w14:font': 'SimSun' }),
  ]);
  return element('w:sdt', {}, [element('w:sdtPr', {}, [box]), element('w:sdtContent', {}, [textRun(sign)])]);
}
