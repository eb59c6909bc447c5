import type { Kysely } from 'kysely';
import type { Minutes } from '../../../../shared/contract/meetings.ts';
import type { MeetingDocument, ReviewedItem } from '../../../../shared/domain/meetings/document.ts';
import { meetingRules } from '../../../../shared/domain/meetings/kinds.ts';
import { roleNames } from '../../../../shared/domain/roles.ts';
import type { Schema } from '../../database/schema.ts';
import { openItemsBefore } from '../action-items/repository.ts';
import { periodFigures } from '../figures/period-figures.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import { everybody } from './people-repository.ts';

/** Unsigned minutes as they would be signed now: names, earlier items still open, figures of the period. */
export async function draftDocument(
  db: Kysely<Schema>,
  meeting: { readonly number: string; readonly estateSeq: number },
  minutes: Minutes,
  today: string,
): Promise<MeetingDocument> {
  const people = new Map((await everybody(db)).map((person) => [person.id, person]));
  const name = (id: string | null): string => (id === null ? '' : (people.get(id)?.name ?? ''));
  const rule = meetingRules[minutes.kind];
  const active = [...people.values()].filter((person) => person.active);
  const receivers = active.filter((person) => rule.copyTo !== null && person.roles.includes(rule.copyTo));
  const post = rule.copyTo === null ? '' : roleNames[rule.copyTo];
  return {
    kind: minutes.kind,
    title: rule.title,
    number: meeting.number,
    company: (await readSettings({ db })).company,
    estate: (await currentEstate(db)).name,
    heldOn: minutes.heldOn,
    beganAt: minutes.beganAt,
    endedAt: minutes.endedAt,
    place: minutes.place,
    chair: name(minutes.chairId),
    recorder: name(minutes.recorderId),
    present: minutes.presentIds.map(name).filter((each) => each !== ''),
    guests: minutes.guests,
    absent: minutes.absent.map((one) => ({ name: name(one.staffId), reason: one.reason })),
    agenda: minutes.agenda,
    lastItems: await reviewedItems(db, meeting.estateSeq, minutes),
    service: minutes.service,
    problems: minutes.problems,
    figures: await periodFigures(db, { from: minutes.figuresFrom, to: minutes.figuresTo, today }),
    complaints: rule.discussesComplaints
      ? {
          report: minutes.complaintReport,
          outcome: minutes.complaintOutcome,
          noFollowUp: minutes.complaintNoFollowUp,
        }
      : null,
    opinions: minutes.opinions,
    decisions: minutes.decisions,
    items: minutes.items.map((item) => ({
      what: item.what,
      owner: name(item.ownerId),
      dueOn: item.dueOn,
      ofComplaints: item.ofComplaints,
    })),
    copyTo: [post, ...receivers.map((person) => person.name)].filter((text) => text !== '').join(' '),
    signature: null,
    signer: rule.signers.map((role) => roleNames[role]).join('或'),
  };
}

/** What earlier meetings of the kind left open, with what was said of it in this one. */
async function reviewedItems(
  db: Kysely<Schema>,
  estateSeq: number,
  minutes: Minutes,
): Promise<ReviewedItem[]> {
  const said = new Map(minutes.reviews.map((review) => [review.itemId, review]));
  const open = await openItemsBefore(db, { estateSeq, kind: minutes.kind, heldOn: minutes.heldOn });
  return open.map((item) => {
    const done = said.get(item.id)?.done ?? false;
    return {
      itemId: item.id,
      what: item.what,
      owner: item.owner_name,
      dueOn: item.due_on,
      meetingNumber: item.meeting_number,
      done,
      doneOn: done ? minutes.heldOn : null,
      overdue: !done && item.due_on < minutes.heldOn,
      note: said.get(item.id)?.note ?? '',
      ofComplaints: item.of_complaints === 1,
    };
  });
}
