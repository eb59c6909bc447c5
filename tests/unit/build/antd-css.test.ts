import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { followPrimaryColor } from '../../../build/antd-css.ts';
import { antdVariables, tint } from '../../../renderer/app/theme/office-theme.ts';

const css = readFileSync(createRequire(import.meta.url).resolve('antd/dist/antd.css'), 'utf8');
const componentRules = (text: string) =>
  [...text.matchAll(/\.css-var-_R_0_\.[\w-]+\{[^}]*\}/g)].map(([rule]) => rule);

describe("antd's CSS file", () => {
  it('keeps its variables under the class that the theme names', () => {
    expect(css).toContain(`.${antdVariables}{`);
    expect(componentRules(css).length).toBeGreaterThan(40);
  });

  it("carries no default blue in a component's variables once it is bundled", () => {
    const blue = /#1677ff|#4096ff|#0958d9|#e6f4ff|#bae0ff|#91caff|#69b1ff|rgba\(5,\s*145,\s*255,\s*0\.1\)/i;
    expect(componentRules(css).some((rule) => blue.test(rule))).toBe(true);
    expect(componentRules(followPrimaryColor(css)).filter((rule) => blue.test(rule))).toEqual([]);
  });

  it('is not changed elsewhere', () => {
    const rule = '.ant-x{color:#1677ff}';
    expect(followPrimaryColor(rule)).toBe(rule);
  });
});

describe('tint', () => {
  it('thins a colour with white', () => {
    expect(tint('#166534', 0)).toBe('#ffffff');
    expect(tint('#166534', 1)).toBe('#166534');
    expect(tint('#000000', 0.5)).toBe('#808080');
  });
});
