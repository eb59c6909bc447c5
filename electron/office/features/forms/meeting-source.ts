import type { z } from 'zod';
import type { meetingRecordRequest } from '../../../../shared/contract/forms.ts';
import { businessDate, chineseDate } from '../../../../shared/domain/business-date.ts';
import { type MeetingDocument, pointsOf } from '../../../../shared/domain/meetings/document.ts';
import { figureLines } from '../../../../shared/domain/meetings/figure-lines.ts';
import { salesMeetingRecord, serviceMeetingRecord } from '../../../../shared/forms/typed/meeting-record.ts';
import { type TypedForm, type TypedValues, typedValues } from '../../../../shared/forms/typed/typed-form.ts';
import { meetingOf } from '../meetings/present.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';

/** Minutes on the company's form; as Word a written document. NOT_FOUND where the reader may not read them. */
export async function meetingSource(
  context: SourceContext,
  { meetingId }: z.output<typeof meetingRecordRequest>,
): Promise<OpenedSource> {
  const { deps, reader } = context;
  const meeting = await meetingOf(deps, reader, meetingId);
  const { document, amendments } = meeting;
  const form = formOf(document);
  const description = context.edition(form.description);
  const frame = { companyName: document.company, estateName: document.estate };
  return {
    title: `${document.title}-${document.heldOn}`,
    sheets: 1,
    async *forms() {
      yield context.lay(description, typedValues(form, frame, toTyped(document, amendments)));
    },
    written: async () => {
      const { renderMinutes } = await import('../../documents/word/minutes/render-minutes.ts');
      return renderMinutes(document, amendments);
    },
  };
}

/** A meeting of another kind is printed on the officer's form under its own title. */
function formOf({ kind, title }: MeetingDocument): TypedForm {
  if (kind === 'sales') return salesMeetingRecord;
  if (kind === 'service') return serviceMeetingRecord;
  return { ...serviceMeetingRecord, description: { ...serviceMeetingRecord.description, title } };
}

type Amendments = readonly { readonly at: string; readonly byName: string; readonly text: string }[];

function toTyped(document: MeetingDocument, amendments: Amendments): TypedValues {
  const { complaints, signature } = document;
  const discussed = complaints
    ? [
        `投诉报告:${complaints.report}`,
        `研讨结果:${complaints.outcome}`,
        ...(complaints.noFollowUp ? [`无需跟进:${complaints.noFollowUp}`] : []),
      ]
    : [];
  const added = amendments.map(
    (one) => `补充(${one.byName} ${chineseDate(businessDate(new Date(one.at)))}):${one.text}`,
  );
  return {
    texts: {
      date: document.heldOn,
      time: [document.beganAt, document.endedAt].filter((time) => time !== null).join('至'),
      place: document.place,
      chair: document.chair,
      recorder: document.recorder,
      copies: document.copyTo,
      present: [document.present.join('、'), ...(document.guests ? [`列席:${document.guests}`] : [])].join(
        '\n',
      ),
      absent: document.absent.map(({ name, reason }) => `${name}(${reason})`).join('、'),
      agenda: numbered(document.agenda),
      lastItems: document.lastItems
        .map((item, i) => `${i + 1}、${item.what}(${item.owner},${chineseDate(item.dueOn)}):${stateOf(item)}`)
        .join('\n'),
      service: numbered(document.service),
      problems: numbered(document.problems),
      figures: figureLines(document.figures).join('\n'),
      opinions: numbered(document.opinions),
      decisions: [numbered(document.decisions), ...discussed, ...added].filter(Boolean).join('\n'),
      signedBy: signature?.name ?? '',
      signedOn: signature?.on ?? '',
    },
    choices: {},
    rows: {
      actions: document.items.map((item) => ({
        what: item.ofComplaints ? `[投诉跟进]${item.what}` : item.what,
        who: item.owner,
        until: item.dueOn === null ? '' : chineseDate(item.dueOn),
        state: '',
      })),
    },
  };
}

function stateOf(item: MeetingDocument['lastItems'][number]): string {
  const state = item.done ? '已完成' : item.overdue ? '逾期未完成' : '未完成';
  return item.note === '' ? state : `${state},${item.note}`;
}

function numbered(text: string): string {
  const points = pointsOf(text);
  return points.length < 2 ? points.join('') : points.map((point, i) => `${i + 1}、${point}`).join('\n');
}
