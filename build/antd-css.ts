import type { Plugin } from 'vite';

/**
 * antd's CSS file carries its default blue as literals in the components' variables; each is one shade of
 * the primary colour, so that the company's colour reaches every control.
 */
const shades: readonly (readonly [RegExp, string])[] = [
  [/#1677ff/gi, 'var(--ant-color-primary)'],
  [/#4096ff/gi, 'var(--ant-color-primary-hover)'],
  [/#0958d9/gi, 'var(--ant-color-primary-active)'],
  [/#e6f4ff/gi, 'var(--ant-color-primary-bg)'],
  [/#bae0ff/gi, 'var(--ant-color-primary-bg-hover)'],
  [/#91caff/gi, 'var(--ant-color-primary-border)'],
  [/#69b1ff/gi, 'var(--ant-color-primary-border-hover)'],
  [/rgba\(5,\s*145,\s*255,\s*0\.1\)/gi, 'var(--ant-control-outline)'],
];
const componentVariables = /(\.css-var-_R_0_\.[\w-]+)\{([^}]*)\}/g;

/** Rewrites antd.css while it is bundled (see tests/unit/build/antd-css.test.ts). */
export function antdCss(): Plugin {
  return {
    name: 'loutai-antd-css',
    enforce: 'pre',
    transform(code, id) {
      return /antd[\\/]dist[\\/]antd\.css/.test(id)
        ? { code: followPrimaryColor(code), map: null }
        : undefined;
    },
  };
}

/** The CSS with every component's variables following the primary colour; the root's own stay as they are. */
export function followPrimaryColor(css: string): string {
  return css.replace(componentVariables, (_, selector: string, body: string) => {
    const followed = shades.reduce((text, [literal, variable]) => text.replace(literal, variable), body);
    return `${selector}{${followed}}`;
  });
}
