import type { ThemeConfig } from 'antd';

/**
 * The class under which antd's own CSS file keeps its variables; the company's colour overrides them there.
 * tests/unit/theme checks that the file still uses it.
 */
export const antdVariables = 'css-var-_R_0_';

/** antd without styles made at run time: its CSS file, plus variables derived from the company's colour. */
export function officeTheme(color: string): ThemeConfig {
  return {
    zeroRuntime: true,
    cssVar: { key: antdVariables, prefix: 'ant' },
    token: {
      colorPrimary: color,
      colorLink: color,
      colorInfo: color,
      // antd derives greys from dark colours; a calm tint is the colour thinned with white.
      colorPrimaryBg: tint(color, 0.1),
      colorPrimaryBgHover: tint(color, 0.18),
      colorInfoBg: tint(color, 0.07),
      controlItemBgActive: tint(color, 0.1),
      controlItemBgActiveHover: tint(color, 0.18),
      fontFamily:
        "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
      colorSuccess: '#1a7f45',
      colorSuccessBg: '#eaf6ee',
      colorWarning: '#b26a00',
      colorWarningBg: '#fff6e0',
      colorError: '#c5221f',
      colorErrorBg: '#fdeeec',
      colorBorder: '#b9c2cf',
      colorTextPlaceholder: '#6b7280',
      colorTextDescription: '#5b6472',
    },
  };
}

/** The colour (#rrggbb) thinned with white: a share of 0 is white, of 1 the colour itself. */
export function tint(color: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = channels.map((value) => Math.round(255 - (255 - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
