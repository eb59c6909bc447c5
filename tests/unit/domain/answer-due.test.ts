import { describe, expect, test } from 'vitest';
import { answerDue, isAnswerLate } from '../../../shared/domain/answer-due.ts';
import { instantOf } from '../../../shared/domain/business-date.ts';

const hours = { opensAt: '09:00', closesAt: '18:00' };

describe('the answer to an enquiry left', () => {
  test.each([
    ['10:00', '2026-11-23', '10:15', 'in opening hours: 15 minutes later'],
    ['07:30', '2026-11-23', '09:15', 'before opening: 15 minutes after it'],
    ['17:50', '2026-11-24', '09:05', 'just before closing: the rest next morning'],
    ['17:45', '2026-11-23', '18:00', 'exactly 15 minutes before closing: at closing'],
    ['18:00', '2026-11-24', '09:15', 'at closing: next morning'],
    ['22:40', '2026-11-24', '09:15', 'at night: next morning'],
  ])('E-3.1.1: received at %s is due %s %s (%s: %s)', (received, day, time) => {
    expect(answerDue(new Date(instantOf('2026-11-23', received)), hours)).toBe(instantOf(day, time));
  });

  test('E-3.1.1: is late once answered, or still open, after it was due', () => {
    const due = '2026-11-23T02:15:00.000Z';
    expect(isAnswerLate(due, null, new Date('2026-11-23T02:15:00.000Z'))).toBe(false);
    expect(isAnswerLate(due, null, new Date('2026-11-23T02:15:01.000Z'))).toBe(true);
    expect(isAnswerLate(due, '2026-11-23T02:10:00.000Z', new Date('2026-11-30T00:00:00.000Z'))).toBe(false);
    expect(isAnswerLate(due, '2026-11-23T02:16:00.000Z', new Date('2026-11-23T02:16:00.000Z'))).toBe(true);
  });
});
