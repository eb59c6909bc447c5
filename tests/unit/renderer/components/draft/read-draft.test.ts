import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../../../renderer/components/draft/read-draft.ts';
import {
  blankVisit,
  visitDraft,
} from '../../../../../renderer/features/reception/visit-form/visit-values.ts';

describe('a stored draft', () => {
  it('comes back as it was typed', () => {
    const typed = {
      ...blankVisit('2026-11-23', '09:30'),
      name: '张晓明',
      channels: ['网络'],
      salespersonId: 'x',
    };
    expect(readDraft(JSON.parse(JSON.stringify(typed)), visitDraft)).toEqual(typed);
  });

  it.each([
    [null],
    ['text'],
    [{}],
    [{ name: 7, channels: 'x', phone: ['1'] }],
    [blankVisit('2026-11-23', '09:30')],
  ])('that holds nothing usable (%o) is none', (content) => {
    expect(readDraft(content, visitDraft)).toBeNull();
  });

  it('of another version gives what still fits', () => {
    expect(readDraft({ name: '张晓明', channels: [1], unknown: 'x' }, visitDraft)).toMatchObject({
      name: '张晓明',
      channels: [],
    });
  });
});
