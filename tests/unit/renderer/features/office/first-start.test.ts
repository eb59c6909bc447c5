import { describe, expect, it } from 'vitest';
import { checkStep } from '../../../../../renderer/features/office/first-start/check-step.ts';
import { emptyValues, toSetup } from '../../../../../renderer/features/office/first-start/office-values.ts';

describe('the first start', () => {
  it('gives an estate without a greeting the usual one (S-7.1.1)', () => {
    const values = { ...emptyValues, company: '云栖', estates: [{ key: 1, name: '云栖里', greeting: ' ' }] };
    expect(toSetup(values).estates).toEqual([{ name: '云栖里', greeting: '您好，云栖里销售中心' }]);
  });

  it('names what is missing in a step, by field', () => {
    expect(checkStep(0, emptyValues)).toEqual({
      company: '请填写公司名称',
      'estates.0.name': '请填写楼盘名称',
    });
  });

  it('wants password and PIN twice the same', () => {
    const typed = {
      ...emptyValues,
      name: '林',
      password: 'yunqi-2026',
      passwordAgain: 'x',
      pin: '246810',
      pinAgain: '246810',
    };
    expect(checkStep(1, typed)).toEqual({ passwordAgain: '两次输入不一致，请重新输入' });
    expect(checkStep(1, { ...typed, passwordAgain: 'yunqi-2026' })).toEqual({});
  });
});
