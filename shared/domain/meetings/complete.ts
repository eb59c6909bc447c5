import { meetingTexts as texts } from '../../texts/meetings.ts';
import type { Minutes } from '../../contract/meetings.ts';
import type { Problem } from '../../contract/errors.ts';
import { meetingRules } from './kinds.ts';

/** What the check needs to know beside the minutes. */
export interface MinutesFrame {
  readonly today: string;
  /** Active salespeople, who must all be there or be excused (S-7.4.1a). */
  readonly salespeople: readonly { readonly id: string; readonly name: string }[];
}

/** What is missing before the minutes can be signed; empty where nothing is. */
export function signingProblems(minutes: Minutes, frame: MinutesFrame): Problem[] {
  const problems: Problem[] = [];
  const ask = (field: keyof Minutes, message: string): void => void problems.push({ field, message });
  const { kind } = minutes;
  if (minutes.heldOn > frame.today) ask('heldOn', texts.inFuture);
  if (minutes.place === '') ask('place', texts.needs('地点'));
  if (minutes.chairId === null) ask('chairId', texts.needs('主持人'));
  if (minutes.recorderId === null) ask('recorderId', texts.needs('记录人'));
  if (minutes.presentIds.length === 0) ask('presentIds', texts.needs('出席人员'));
  if (minutes.figuresFrom > minutes.figuresTo) ask('figuresFrom', texts.periodReversed);
  attendanceProblems(minutes, frame, ask);
  if (kind !== 'other') {
    if (minutes.service === '') ask('service', texts.needsOrNone('销售服务工作检查'));
    if (minutes.problems === '') ask('problems', texts.needsOrNone('存在的问题'));
    if (minutes.opinions === '') ask('opinions', texts.needsOrNone('改进意见'));
  } else if (minutes.decisions === '') ask('decisions', texts.needsOrNone('会议决定'));
  if (meetingRules[kind].discussesComplaints) complaintProblems(minutes, ask);
  itemProblems(minutes, problems);
  return problems;
}

type Ask = (field: keyof Minutes, message: string) => void;

/** S-7.4.1a: all on-site salespeople attend the service meeting, or it is said why not. */
function attendanceProblems(minutes: Minutes, frame: MinutesFrame, ask: Ask): void {
  const present = new Set(minutes.presentIds);
  const absent = new Set(minutes.absent.map((one) => one.staffId));
  const unexplained = minutes.absent.some((one) => one.reason === '');
  if (unexplained) ask('absent', texts.absentWithoutReason);
  if (minutes.absent.some((one) => present.has(one.staffId))) ask('absent', texts.bothPresentAndAbsent);
  if (minutes.kind !== 'service') return;
  const missing = frame.salespeople.filter(({ id }) => !present.has(id) && !absent.has(id));
  if (missing.length > 0) ask('presentIds', texts.unaccounted(missing.map(({ name }) => name).join('、')));
}

/** C1-7.4.3: the outcome stands in the minutes, and is followed up by an item or it is said why not. */
function complaintProblems(minutes: Minutes, ask: Ask): void {
  if (minutes.complaintReport === '') ask('complaintReport', texts.complaintReportMissing);
  if (minutes.complaintOutcome === '') ask('complaintOutcome', texts.complaintOutcomeMissing);
  const followed = minutes.items.some((item) => item.ofComplaints);
  if (!followed && minutes.complaintNoFollowUp === '') {
    ask('complaintNoFollowUp', texts.complaintFollowUpMissing);
  }
}

function itemProblems(minutes: Minutes, problems: Problem[]): void {
  minutes.items.forEach((item, index) => {
    const ask = (field: string, message: string): void =>
      void problems.push({ field: `items.${index}.${field}`, message: texts.itemAt(index + 1, message) });
    if (item.what === '') ask('what', texts.needs('事项'));
    if (item.ownerId === null) ask('ownerId', texts.needs('责任人'));
    if (item.dueOn === null) ask('dueOn', texts.needs('完成期限'));
    else if (item.dueOn < minutes.heldOn) ask('dueOn', texts.dueBeforeMeeting);
  });
}
