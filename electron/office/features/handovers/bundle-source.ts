import type { HandoverContents, HandoverPaper, PaperKind } from '../../../../shared/contract/handovers.ts';
import type { FormRequest } from '../../../../shared/contract/forms.ts';
import type { Survey } from '../../../../shared/contract/follow-ups.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import type { LaidForm } from '../../../../shared/forms/laid.ts';
import { typedValues } from '../../../../shared/forms/typed/typed-form.ts';
import { weeklyHandover } from '../../../../shared/forms/typed/weekly-handover.ts';
import { handoverTexts as texts } from '../../../../shared/texts/handovers.ts';
import { layAll } from '../../documents/batch/lay-all.ts';
import { countPages } from '../../documents/batch/form-parts.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Actor } from '../../session/actor.ts';
import { ownForm } from '../form-editions/own-form.ts';
import { checkedLayout } from '../forms/checked-layout.ts';
import type { FormSource } from '../forms/form-source.ts';
import { openSource } from '../forms/open-source.ts';
import { joinSources } from '../forms/join-sources.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import type { BundleRecords } from './bundle-records.ts';

/**
 * The bundle as one document, counted through: the cover, both registers, the reports and the surveys; and what the
 * cover says. Phones stand in it as its receiver may see them (R-privacy).
 */
export async function bundleSource(
  deps: OfficeDeps,
  maker: Actor,
  records: BundleRecords,
  explanation: string,
  signal: AbortSignal,
): Promise<{ source: FormSource; contents: HandoverContents }> {
  const asker = { deps, reader: receiverOf(maker) };
  const laid = new Map<PaperKind, readonly LaidForm[]>();
  for (const [kind, requests] of requestsOf(records)) {
    const forms: LaidForm[] = [];
    for (const request of requests) {
      forms.push(...(await layAll((await openSource(asker, request)).forms(), signal)));
    }
    laid.set(kind, forms);
  }
  const papers = records.papers.map((paper) => ({ ...paper, pages: countPages(laid.get(paper.kind) ?? []) }));
  const contents: HandoverContents = { papers, explanation };
  const cover = await coverOf(deps, maker, records, contents);
  const sheets = [cover, ...records.papers.flatMap(({ kind }) => laid.get(kind) ?? [])];
  const { from, to } = records.days;
  const { company } = await readSettings(deps);
  const form = { id: weeklyHandover.description.id, title: weeklyHandover.description.title };
  const whole = joinSources(form, texts.title(from, to), [
    {
      sheets: sheets.length,
      about: [{ kind: 'week', id: records.monday }],
      async *forms() {
        yield* sheets;
      },
    },
  ]);
  return { source: { company, ...whole, form: { ...form, number: null, edition: 0 } }, contents };
}

/** The market researcher reads phones masked; the maker's name stays as who prepared the registers. */
function receiverOf(maker: Actor): Actor {
  return { seq: -1, id: null, name: maker.name, roles: ['researcher'] };
}

function requestsOf({ days, monday, ofDays, submitted, surveys }: BundleRecords) {
  const { from, to } = days;
  const everything = { from, to, channel: null, intention: null, text: '', voided: false };
  const requests = new Map<PaperKind, readonly FormRequest[]>();
  if (ofDays.calls > 0) {
    const filter = { ...everything, takenById: null, callKind: null, invited: null };
    requests.set('calls', [
      { form: 'call-register', range: { filter, order: { by: 'calledOn', descending: false } } },
    ]);
  }
  if (ofDays.visits > 0) {
    const filter = { ...everything, salespersonId: null, visitKind: null };
    requests.set('visits', [
      { form: 'visit-register', range: { filter, order: { by: 'visitedOn', descending: false } } },
    ]);
  }
  if (submitted > 0) requests.set('reports', [{ form: 'weekly-report', monday, staffId: null }]);
  requests.set(
    'surveys',
    surveys.map((row): FormRequest => {
      const { answers, choices } = JSON.parse(row.survey ?? '{}') as Survey;
      return {
        form: 'follow-up-survey',
        customerId: row.customer_id,
        followedBy: row.staff_name,
        date: row.contacted_on,
        answers,
        choices,
      };
    }),
  );
  return requests;
}

async function coverOf(
  deps: OfficeDeps,
  maker: Actor,
  { days }: BundleRecords,
  { papers, explanation }: HandoverContents,
): Promise<LaidForm> {
  const frame = {
    companyName: (await readSettings(deps)).company,
    estateName: (await currentEstate(deps.db)).name,
  };
  const values = typedValues(weeklyHandover, frame, {
    texts: {
      from: days.from,
      to: days.to,
      explanation: [explanation, texts.masked].filter(Boolean).join('\n'),
      givenBy: maker.name,
      givenOn: businessDate(deps.clock.now()),
    },
    choices: {},
    rows: { papers: papers.map(toRow) },
  });
  return checkedLayout(await ownForm(deps, weeklyHandover.description), values);
}

function toRow({ kind, records, pages, missing, remarks }: HandoverPaper): Record<string, string> {
  return {
    kind: texts.papers[kind],
    sheets: texts.count[kind](records, pages ?? 0),
    missing: missing.join('\n') || texts.none,
    remarks,
  };
}
