import { askedTopics, unnamedCaller } from '../call-choices.ts';
import type { RawCell } from './cell.ts';
import { halfWidth, readText } from './clean-text.ts';
import { finding, nothing, read, type Reading } from './finding.ts';
import { parseList } from './parse-list.ts';
import { parseName, type ReadName } from './parse-person.ts';

/** What was asked: topics of the form, and in the customer's own words whatever says more than a topic. */
export interface ReadAsked {
  readonly topics: readonly string[];
  readonly words: readonly string[];
}

/** Words that mean a topic and no more. */
const sameTopics = new Map([
  ['位置', '位置交通'],
  ['交通', '位置交通'],
  ['地段', '位置交通'],
  ['付款', '付款方式'],
  ['交楼', '交楼时间'],
  ['交房', '交楼时间'],
  ['交房时间', '交楼时间'],
]);
/** Words that belong to a topic and say more than it does. */
const topicOfWord = new Map([
  ['按揭', '付款方式'],
  ['贷款', '付款方式'],
  ['首付', '付款方式'],
  ['均价', '价格'],
  ['单价', '价格'],
  ['总价', '价格'],
  ['优惠', '价格'],
  ['折扣', '价格'],
  ['学校', '配套'],
  ['学区', '配套'],
  ['商业', '配套'],
  ['入住', '交楼时间'],
  ['装修', '其他'],
]);

/** 咨询内容 as topics: 位置 is 位置交通; 按揭 is 付款方式 and stays written; what is no topic is 其他 and stays written. */
export function parseAsked(cell: RawCell | undefined): Reading<ReadAsked> {
  const list = parseList(cell, (word) => sameTopics.get(word) ?? word);
  if (list.value === null) return { value: null, findings: list.findings };
  const isTopic = (word: string) => askedTopics.some((topic) => topic === word);
  const words = list.value.filter((word) => !isTopic(word));
  const topics = list.value.map((word) => (isTopic(word) ? word : (topicOfWord.get(word) ?? '其他')));
  const notes = words.map((word) => finding('askedTopic', word, topicOfWord.get(word) ?? '其他'));
  return read({ topics: [...new Set(topics)], words }, ...list.findings, ...notes);
}

const yes = /^(?:是|有|已|已邀约?|已邀请|√|✓|✔|v|y|yes|1)$/i;
const no = /^(?:否|无|未|未邀约?|未邀请|没有|×|✗|✘|x|n|no|0|-+|—+)$/i;

/** S-7.1.2: invited, from 是, √, 已邀请 and their like; 否 and nothing are no. Unreadable: a warning, and no. */
export function parseInvited(cell: RawCell | undefined): Reading<boolean> {
  const text = readText(cell, 60);
  if (text.value === null)
    return text.findings.length > 0 ? { value: null, findings: text.findings } : nothing;
  const word = halfWidth(text.value);
  if (word === '是' || word === '否') return { value: word === '是', findings: text.findings };
  if (yes.test(word)) return read(true, ...text.findings, finding('invitedRead', text.value, '已邀请'));
  if (no.test(word)) return read(false, ...text.findings, finding('invitedRead', text.value, '未邀请'));
  return read<boolean>(null, ...text.findings, finding('invitedUnreadable', text.value));
}

/** A caller's name; 未留名 is how a register says that there is none, and no cause for a warning. */
export function parseCaller(cell: RawCell | undefined): Reading<ReadName> {
  const name = parseName(cell);
  if (name.value?.name !== unnamedCaller) return name;
  const rest = name.findings.filter((one) => one.code !== 'nameUnknown');
  return { value: { ...name.value, name: '' }, findings: rest };
}

/** Seconds a call took, from 3:20, 3分20秒, 5分钟 or 90秒. Unreadable: a warning, the row stays. */
export function parseLength(cell: RawCell | undefined): Reading<number> {
  const text = readText(cell, 60);
  if (text.value === null)
    return text.findings.length > 0 ? { value: null, findings: text.findings } : nothing;
  const word = halfWidth(text.value).replace(/\s/g, '');
  const match = /^(?:(\d{1,3})(?:分钟?|'|:))?(?:(\d{1,2})(?:秒|''|")?)?$/.exec(word);
  const plain = /^\d+$/.test(word);
  if (!match || plain || (match[1] ?? match[2]) === undefined)
    return read<number>(null, ...text.findings, finding('lengthUnreadable', text.value));
  return read(Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0), ...text.findings);
}
