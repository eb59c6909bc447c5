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
      fontFamily:
        "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
      colorBorder: '#b9c2cf',
      colorTextPlaceholder: '#6b7280',
      colorTextDescription: '#5b6472',
    },
  };
}
