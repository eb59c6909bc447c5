import type { VisitDetails } from '../../../shared/contract/visits.ts';
import {
  defaultChannels,
  defaultUnitTypes,
  materials,
  purposes,
} from '../../../shared/domain/visit-choices.ts';
import { type Random, weighted } from './random.ts';

/** What is settled before the rest of the form is drawn. */
export type VisitFrame = Pick<VisitDetails, 'visitedOn' | 'visitKind' | 'salespersonId'>;

/** A filled form as a desk fills it: most fields now and then, a sentence of concerns on half of the forms. */
export function visitDetails(random: Random, frame: VisitFrame): VisitDetails {
  const arrived = 9 * 60 + random.below(9 * 60);
  const area = 60 + random.below(12) * 10;
  const budget = 100 + random.below(40) * 10;
  return {
    ...frame,
    arrivedAt: clockTime(arrived),
    servedAt: clockTime(arrived + random.below(10)),
    leftAt: random.chance(0.7) ? clockTime(arrived + 20 + random.below(90)) : null,
    partySize: 1 + random.below(4),
    filledBy: random.chance(0.6) ? 'customer' : 'salesperson',
    channels: channels(random),
    purposes: [purposes[random.below(purposes.length)] ?? '自住'],
    unitTypes: [defaultUnitTypes[random.below(5)] ?? '三房'],
    areaFrom: area,
    areaTo: area + 20,
    budgetFrom: null,
    budgetTo: budget * 1_000_000,
    floor: random.chance(0.3) ? `${3 + random.below(20)}层以上` : '',
    decoration: random.chance(0.4) ? '精装' : '',
    competitors: random.chance(0.2) ? '湖畔雅居' : '',
    materials: [materials[random.below(materials.length)] ?? '楼书'],
    stations: random.chance(0.6) ? ['大厅沙盘', '样板房'] : ['大厅沙盘'],
    concerns: random.chance(0.5) ? (concerns[random.below(concerns.length)] ?? '') : '',
    opinions: random.chance(0.3) ? '对户型满意，觉得首付比例偏高，需要回家与家人商量后再定。' : '',
    intention: intention(random),
    promisedContactOn: null,
    remarks: '',
  };
}

// Shares as a register of the trade shows them: most pass by, few come by television.
const channel = weighted<string>(
  defaultChannels.map((name, i) => [name, [26, 14, 18, 3, 1, 4, 8, 14, 7, 4, 1][i] ?? 1]),
);
const intention = weighted<VisitDetails['intention']>([
  ['A', 8],
  ['B', 24],
  ['C', 38],
  ['D', 18],
  [null, 12],
]);

const concerns = ['学校和地铁的距离', '交楼时间与贷款利率', '朝向和噪音，想看顶层', '物业费、车位数量与价格'];

function channels(random: Random): string[] {
  const first = channel(random);
  return random.chance(0.12) ? [...new Set([first, channel(random)])] : [first];
}

const clockTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
