import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { twips } from '../twips.ts';

const fonts = (eastAsia: string) => {
  const latin = 'Times New Roman';
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' };
};
const black = '000000';
const lineOf = (points: number) => ({ line: twips(points), lineRule: LineRuleType.AT_LEAST });

/** Word's own styles (标题, 标题 1, 列表段落 …) in the company's look, so that the navigation pane and the style list work. */
export const minutesStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: fonts('SimSun'), size: 24, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { ...lineOf(24), after: twips(3) } },
    },
    title: {
      run: { font: fonts('SimHei'), size: 36, bold: true, color: black },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: twips(6), after: twips(10) } },
    },
    heading1: {
      run: { font: fonts('SimHei'), size: 28, color: black },
      paragraph: { keepNext: true, spacing: { before: twips(12), after: twips(4) } },
    },
    heading2: {
      run: { font: fonts('SimHei'), size: 24, color: black },
      paragraph: { keepNext: true, spacing: { before: twips(6), after: twips(3) } },
    },
    listParagraph: { paragraph: { spacing: { ...lineOf(24), after: 0 } } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
    },
    {
      id: 'Signature',
      name: 'Signature',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { before: twips(30), after: twips(10) } },
    },
    {
      id: 'MinutesCell',
      name: 'Minutes Cell',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 21 },
      paragraph: { spacing: { ...lineOf(17), before: twips(2), after: twips(2) } },
    },
  ],
};
