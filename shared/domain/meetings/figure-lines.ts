import { chineseDate } from '../business-date.ts';
import type { PeriodFigures } from '../period-figures.ts';

/** The figures of a period as sentences, each beginning with what it is of. */
export function figureLines({ from, to, visits, calls, followUps }: PeriodFigures): string[] {
  return [
    `统计期间：${chineseDate(from)}至${chineseDate(to)}`,
    `来访：共 ${visits.total} 组，初访 ${visits.registered} 组，复访 ${visits.returned} 组，未登记初访 ${visits.unregistered} 组，初访登记率 ${percent(visits.rate)}`,
    `来电：共 ${calls.calls} 组，邀请看楼 ${calls.invited} 组，邀请率 ${percent(calls.rate)}`,
    `客户跟踪：按时 ${followUps.inTime}，迟 ${followUps.late}，逾期 ${followUps.overdue}，待联系 ${followUps.open}，按时率 ${percent(followUps.rate)}`,
  ];
}

function percent(rate: number | null): string {
  return rate === null ? '—' : `${Math.round(rate * 100)}%`;
}
