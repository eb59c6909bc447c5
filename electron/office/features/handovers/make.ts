import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { HandoverContents, HandoverJobResult } from '../../../../shared/contract/handovers.ts';
import type { JobState } from '../../../../shared/contract/work.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { handoverTexts as texts } from '../../../../shared/texts/handovers.ts';
import { recordChange } from '../../audit/record.ts';
import { writeBatch } from '../../documents/batch/write-batch.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { JobControl } from '../../jobs/registry.ts';
import type { Actor } from '../../session/actor.ts';
import type { FormSource } from '../forms/form-source.ts';
import { currentEstate } from '../settings/repository.ts';
import { type BundleRecords, bundleRecords } from './bundle-records.ts';
import { bundleSource } from './bundle-source.ts';
import { bundleWorkbook } from './bundle-workbook.ts';
import { insertHandover, lastOfWeek, type NewHandover } from './repository.ts';

/**
 * S-7.4.4: makes the week's bundle in a job. Its three files are kept together in one transaction at the end, so that a
 * cancel or a crash before leaves nothing. REFUSED before the week begins.
 */
export async function makeHandover(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly monday: string; readonly explanation: string },
): Promise<JobState> {
  const { seq: estateSeq } = await currentEstate(deps.db);
  const today = businessDate(deps.clock.now());
  const records = await bundleRecords(deps, { estateSeq, monday: input.monday, today });
  if (!records) throw failure('REFUSED', texts.notBegun);
  if (records.days.from > records.days.to) throw failure('REFUSED', texts.alreadyHeld);
  const job = { kind: 'handover', title: texts.jobTitle(input.monday), ownerSeq: actor.seq };
  return deps.jobs.start(job, (control) => work(deps, actor, records, input.explanation, control));
}

async function work(
  deps: OfficeDeps,
  actor: Actor,
  records: BundleRecords,
  explanation: string,
  control: JobControl,
): Promise<HandoverJobResult> {
  control.report({ done: 0, total: null, step: texts.stepRecords });
  const { source, contents } = await bundleSource(deps, actor, records, explanation, control.signal);
  const { word, pdf } = await bothDocuments(source, deps, control);
  const today = businessDate(deps.clock.now());
  const excel = await bundleWorkbook(deps, records, contents, today);
  control.signal.throwIfAborted();
  control.report({ done: source.sheets * 2, total: source.sheets * 2, step: texts.stepKeeping });
  return keep(deps, actor, records, contents, [
    fileOf('docx', word.bytes, word.pages),
    fileOf('pdf', pdf.bytes, pdf.pages),
    fileOf('xlsx', excel, null),
  ]);
}

/** Word is put together in a thread while the print engine draws the PDF; where one fails, the other stops. */
async function bothDocuments(source: FormSource, deps: OfficeDeps, control: JobControl) {
  const stop = new AbortController();
  const signal = AbortSignal.any([control.signal, stop.signal]);
  const done = { docx: 0, pdf: 0 };
  const write = (format: 'docx' | 'pdf') => {
    const progress = (sheets: number): void => {
      done[format] = sheets;
      control.report({ done: done.docx + done.pdf, total: source.sheets * 2, step: texts.stepDocuments });
    };
    progress(0);
    const { title, company } = source;
    const options = { format, title, company, pageNumbersThrough: true, signal, progress };
    return writeBatch(source.forms(), options, deps);
  };
  try {
    const [word, pdf] = await Promise.all([write('docx'), write('pdf')]);
    return { word, pdf };
  } finally {
    stop.abort();
  }
}

function fileOf(
  kind: NewHandover['files'][number]['kind'],
  bytes: Uint8Array,
  pages: number | null,
): NewHandover['files'][number] {
  return { kind, pages, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function keep(
  deps: OfficeDeps,
  actor: Actor,
  { days, monday }: BundleRecords,
  contents: HandoverContents,
  files: NewHandover['files'],
): Promise<HandoverJobResult> {
  const at = deps.clock.now();
  const id = newId();
  await deps.db.transaction().execute(async (trx) => {
    const edition = ((await lastOfWeek(trx, days.estateSeq, monday))?.edition ?? 0) + 1;
    const { from, to, estateSeq } = days;
    await insertHandover(trx, {
      id,
      estateSeq,
      monday,
      edition,
      from,
      to,
      contents: JSON.stringify(contents),
      at: at.toISOString(),
      bySeq: actor.seq,
      files,
    });
    const hashes = Object.fromEntries(files.map(({ kind, sha256 }) => [kind, sha256]));
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'handovers.make',
        entity: 'handover',
        entityId: id,
        after: { monday, edition, from, to, papers: contents.papers, hashes },
      },
    );
  });
  deps.events.publish('weekly', id);
  return { id };
}
