import { type IStylesOptions, LineRuleType } from 'docx';
import { type TextStyle, textStyles } from '../../../../shared/forms/text-styles.ts';
import { twips } from './twips.ts';

const fonts: Readonly<Record<TextStyle['font'], string>> = { song: 'SimSun', hei: 'SimHei' };

/** Id of the style of paragraphs that only keep tables apart. */
export const spacerStyle = 'FormSpacer';

/** Id of a form's text style in the Word document. */
export function wordStyleId(name: string): string {
  return `Form${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Latin letters in Times New Roman; Chinese ones, and signs both could claim (quotes, ·, …), in 宋体 or 黑体. */
function runFonts(style: TextStyle): {
  ascii: string;
  hAnsi: string;
  cs: string;
  eastAsia: string;
  hint: string;
} {
  const latin = 'Times New Roman';
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: fonts[style.font], hint: 'eastAsia' };
}

export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: runFonts(textStyles.body), size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } },
    },
  },
  paragraphStyles: [
    ...Object.entries(textStyles).map(([name, style]) => ({
      id: wordStyleId(name),
      name: `Form ${name}`,
      basedOn: 'Normal',
      quickFormat: true,
      run: {
        font: runFonts(style),
        size: style.size * 2,
        bold: style.bold,
        ...(style.spacing === 0 ? {} : { characterSpacing: twips(style.spacing) }),
      },
      paragraph: {
        spacing: { before: 0, after: 0, line: twips(style.pitch), lineRule: LineRuleType.EXACT },
        widowControl: false,
      },
    })),
    {
      id: spacerStyle,
      name: 'Form spacer',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    },
  ],
};
