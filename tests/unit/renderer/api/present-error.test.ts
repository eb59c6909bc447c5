import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { hasCode, presentError } from '../../../../renderer/api/present-error.ts';

describe('the presenter of errors', () => {
  it("shows the office's own Chinese sentence", () => {
    expect(presentError(new ORPCError('REFUSED', { message: '今天没有可撤销的未登记来访' }))).toEqual({
      code: 'REFUSED',
      message: '今天没有可撤销的未登记来访',
      problems: [],
    });
  });

  it('has a sentence of its own where the office gave none in Chinese', () => {
    expect(presentError(new ORPCError('FORBIDDEN', { message: 'Forbidden' })).message).toMatch(
      /没有这项权限/,
    );
  });

  it('carries what is wrong with which field', () => {
    const problems = [{ field: 'customer.name', message: '请填写客户姓名' }];
    expect(
      presentError(new ORPCError('INVALID', { message: '请更正', data: { problems } })).problems,
    ).toEqual(problems);
  });

  it('never shows what it does not know', () => {
    const shown = presentError(new ORPCError('INTERNAL_SERVER_ERROR', { message: 'no such table: x' }));
    expect(shown.code).toBe('UNKNOWN');
    expect(shown.message).not.toContain('table');
  });

  it('takes everything that is no answer of the office for a broken connection', () => {
    expect(hasCode(new Error('aborted'), 'CONNECTION')).toBe(true);
    expect(hasCode(null, 'CONNECTION')).toBe(false);
  });
});
