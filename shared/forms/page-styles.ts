import { type StyleName, type TextStyle, textStyles } from './text-styles.ts';

/**
 * Latin letters only from Times New Roman: signs that Latin and Chinese fonts both have (quotes, ·, …, □) shall look Chinese.
 * Font faces count for a whole document, so that the preview puts these beside its own style sheet.
 */
export const fontFaces = [
  `@font-face{font-family:"Loutai Latin";src:local("Times New Roman"),local("Liberation Serif");`,
  `unicode-range:U+20-7E,U+A1-A6,U+AA,U+AC-AF,U+B5,U+B8-BA,U+BC-D6,U+D8-F6,U+F8-24F}`,
].join('');

const families: Readonly<Record<TextStyle['font'], string>> = {
  song: `"Loutai Latin",SimSun,SimSun-ExtB,"Songti SC","Noto Serif CJK SC","Noto Sans CJK SC",serif`,
  hei: `"Loutai Latin",SimHei,"Heiti SC","Noto Sans CJK SC",sans-serif`,
};

/** 宋体 with its stand-ins, as overlays print values. */
export const songFamily = families.song;

/** The style sheet of the drawn pages, the same for print and for the preview. Fonts are named before their stand-ins. */
export const pageStyles: string = [
  `.fp-page{position:relative;box-sizing:border-box;background:#fff;color:#000;text-align:left;`,
  `line-break:strict;word-break:normal;overflow-wrap:anywhere;text-autospace:no-autospace;`,
  `font-kerning:none;font-variant-ligatures:none;-webkit-text-size-adjust:none;text-size-adjust:none}`,
  `.fp-page p{margin:0;padding:0;white-space:pre-wrap}`,
  `.fp-page table{border-collapse:collapse;border-spacing:0;table-layout:fixed;margin:0;padding:0}`,
  `.fp-page td,.fp-page th{box-sizing:border-box;padding:2pt 0;font-weight:inherit;text-align:inherit;border:0 solid #000}`,
  `.fp-t{border-top-width:.75pt!important}.fp-r{border-right-width:.75pt!important}`,
  `.fp-b{border-bottom-width:.75pt!important}.fp-l{border-left-width:.75pt!important}`,
  `.fp-top{vertical-align:top}.fp-middle{vertical-align:middle}.fp-bottom{vertical-align:bottom}`,
  // 20 pt from the edge: no office printer cuts there.
  `.fp-foot{position:absolute;left:0;right:0;bottom:20pt}`,
  `.fp-left{text-align:left}.fp-center{text-align:center}.fp-right{text-align:right}`,
  `.fp-u{text-decoration:underline;text-decoration-thickness:.75pt;text-underline-offset:2.5pt;text-decoration-skip-ink:none}`,
  ...Object.entries(textStyles).map(([name, style]) => styleRule(name as StyleName, style)),
].join('\n');

function styleRule(name: StyleName, style: TextStyle): string {
  const weight = style.bold ? 'bold' : 'normal';
  const spacing = style.spacing === 0 ? '' : `;letter-spacing:${style.spacing}pt`;
  return `.fp-${name}{font:${weight} ${style.size}pt/${style.pitch}pt ${families[style.font]}${spacing}}`;
}
