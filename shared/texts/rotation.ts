import { type RotationEvent, skipReasons } from '../domain/rotation/event.ts';
import type { NextReason, PassedPerson } from '../domain/rotation/explain.ts';
import type { RotationRefusal } from '../domain/rotation/refuse.ts';

export type NameOf = (staffId: string) => string;

/** Why someone is next, in words. */
export function nextReasonText(reason: NextReason, nameOf: NameOf): string {
  const had = reason.turns === 0 ? '今日还没有接待初访' : `今日已接初访 ${reason.turns} 组`;
  const rank = reason.tied ? '与其他空闲同事一样少，按队列先后轮到' : '是空闲同事中最少的';
  const owed = reason.owed > 0 ? `；此前因服务客户或公务轮过，补接 ${reason.owed} 组` : '';
  const start = `；近 30 天初访 ${reason.firstVisits} 组`;
  const before = reason.before.map((person) => beforeText(person, nameOf)).join('；');
  return `${had}，${rank}${owed}${start}${before && `。排在前面的：${before}`}`;
}

function beforeText(person: PassedPerson, nameOf: NameOf): string {
  const name = nameOf(person.staffId);
  if (person.why === 'serving') return `${name}正在接待，之后补接`;
  return person.compensated ? `${name}${person.reason}，回来补接` : `${name}${person.reason}，本轮轮空`;
}

/** One line of the day's log. */
export function rotationLogText(
  event: RotationEvent,
  nameOf: NameOf,
  customerOf: (visitId: string) => string,
): string {
  const visitor = (visitId: string | null) => (visitId === null ? '未登记客户' : customerOf(visitId));
  switch (event.kind) {
    case 'opened':
      return `开始轮序：${event.order.map((place) => `${nameOf(place.staffId)}（近 30 天 ${place.firstVisits}）`).join('、')}`;
    case 'joined':
      return `${nameOf(event.staffId)} 到岗，排到队尾`;
    case 'left':
      return `${nameOf(event.staffId)} 离岗：${event.reason}`;
    case 'turn':
      return `${nameOf(event.staffId)} 按轮次接待 ${visitor(event.visitId)}`;
    case 'own':
      return `${nameOf(event.staffId)} 接待 ${visitor(event.visitId)}（不占轮次）`;
    case 'done':
      return `${nameOf(event.staffId)} 接待结束：${visitor(event.visitId)}`;
    case 'skipped': {
      const { name, compensated } = skipReasons[event.skip];
      const note = event.reason && `（${event.reason}）`;
      return `${nameOf(event.staffId)} 暂离：${name}${note}，${compensated ? '回来补接' : '轮空不补'}`;
    }
    case 'back':
      return `${nameOf(event.staffId)} 返回`;
    case 'givenBack':
      return `${nameOf(event.staffId)} 退回 ${visitor(event.visitId)}：${event.reason}`;
  }
}

export const rotationRefusals: Readonly<Record<RotationRefusal, string>> = {
  notOpened: '今日轮序尚未开始，请先选择在岗人员',
  alreadyOpened: '今日轮序已经开始，请用“到岗”“离岗”调整',
  nobodyOnDuty: '请至少选择一位在岗销售人员',
  notOnDuty: '这位同事不在今日轮序中，请先登记到岗',
  alreadyOnDuty: '这位同事已经在岗',
  notNext: '还没有轮到这位同事，请按轮序接待；轮到的人不能接待时，先登记暂离和原因',
  serving: '这位同事正在接待客户，请先结束接待',
  notServing: '这位同事没有在接待这位客户',
  away: '这位同事已暂离，请先登记返回',
  notAway: '这位同事没有暂离',
  noTurnToGiveBack: '今日没有可退回的轮次',
};

export const rotationTexts = {
  notOpened: '今日轮序尚未开始',
  allBusy: '在岗同事都在接待或暂离，请向客户致歉，邀请其先自行参观',
  ownerOnDuty: (name: string) => `客户归属${name}，不占轮次`,
  ownerServing: (name: string) => `客户归属${name}，现正在接待，请客户稍候；不占轮次`,
  ownerAbsent: (owner: string, stand: string) =>
    `归属顾问${owner}不在岗，由${stand}代为接待，客户仍归${owner}，不占轮次`,
  ownerAbsentNobody: (owner: string) => `归属顾问${owner}不在岗，其他同事都在接待或暂离，请客户稍候`,
  voided: (reason: string) => `登记已作废（${reason}）`,
  appointed: (name: string) => `预约了${name}，不占轮次`,
} as const;
