import type { IntentionLevel, VisitKind } from '../visit-choices.ts';
import type { RawCell } from './cell.ts';
import { halfWidth, readText } from './clean-text.ts';
import { finding, nothing, read, type Reading } from './finding.ts';

/** The intention level from A, a, Ａ, A类, A级. Anything else: a warning, the row stays. */
export function parseIntention(cell: RawCell | undefined): Reading<IntentionLevel> {
  const text = readText(cell, 200);
  if (text.value === null)
    return text.findings.length > 0 ? { value: null, findings: text.findings } : nothing;
  const level = /^([ABCD])(?:类|级|等)?$/.exec(halfWidth(text.value).toUpperCase().trim())?.[1] as
    IntentionLevel | undefined;
  if (level === undefined)
    return read<IntentionLevel>(null, ...text.findings, finding('intentionUnknown', text.value));
  return level === text.value
    ? { value: level, findings: text.findings }
    : read(level, ...text.findings, finding('intentionCase', text.value, level));
}

const firstWords = /^(?:首次|首访|初访|初次|第一次|第1次|一次|1次|新客户?|新)$/;
const returnWords = /^(?:再次|二次|复访|回访|重访|第[二三四五2-9]次|[三四五2-9]次|多次|老客户?|老)$/;

/** First or return visit from 首次, 初访, 再次, 二次, 复访. Unreadable: a warning; the register decides, as for an empty cell. */
export function parseVisitKind(cell: RawCell | undefined): Reading<VisitKind> {
  const text = readText(cell, 200);
  if (text.value === null)
    return text.findings.length > 0 ? { value: null, findings: text.findings } : nothing;
  const word = halfWidth(text.value);
  if (firstWords.test(word)) return noted('first', text.value, '首次');
  if (returnWords.test(word)) return noted('return', text.value, '再次');
  return read<VisitKind>(null, finding('turnUnknown', text.value));
}

/** ISO weekday 1 (Monday) to 7 from 周三, 星期三, 三, 每周三, 3. Unreadable: a warning. */
export function parseWeekday(cell: RawCell | undefined): Reading<number> {
  const text = readText(cell, 60);
  if (text.value === null)
    return text.findings.length > 0 ? { value: null, findings: text.findings } : nothing;
  const word = /^(?:每)?(?:逢)?(?:周|星期|礼拜)?([一二三四五六日天1-7])(?:休息?)?$/.exec(
    halfWidth(text.value),
  )?.[1];
  if (word === undefined)
    return /^(?:无|不固定|轮休)$/.test(text.value)
      ? nothing
      : read<number>(null, finding('restDayUnknown', text.value));
  return {
    value: /\d/.test(word) ? Number(word) : '一二三四五六日天'.indexOf(word.replace('天', '日')) + 1,
    findings: text.findings,
  };
}

function noted(turn: VisitKind, written: string, normal: string): Reading<VisitKind> {
  return written === normal
    ? { value: turn, findings: [] }
    : read(turn, finding('turnRead', written, normal));
}
