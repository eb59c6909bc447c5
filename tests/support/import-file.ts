import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importReport, type ImportAnalysis, type ImportReport } from '../../shared/contract/imports.ts';
import type { JobState } from '../../shared/contract/work.ts';
import type { OfficeClient } from './office.ts';

export const samplesFolder = `${import.meta.dirname}/../fixtures/samples`;

/** The finished state of a job, however it ended. */
export async function jobEnd(client: OfficeClient, job: { readonly id: string }): Promise<JobState> {
  for (;;) {
    const state = await client.jobs.get({ id: job.id });
    if (state.state !== 'running') return state;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Opens a file as the wizard does; throws the refusal's sentence. */
export async function openForImport(
  client: OfficeClient,
  bytes: Buffer | string,
  name?: string,
): Promise<ImportAnalysis> {
  const content = typeof bytes === 'string' ? readFileSync(bytes) : bytes;
  const file = new File(
    [new Uint8Array(content)],
    name ?? (typeof bytes === 'string' ? basename(bytes) : 'a.xlsx'),
  );
  const end = await jobEnd(client, await client.imports.open({ name: file.name, file }));
  if (end.state !== 'done') throw new Error(end.failure ?? end.state);
  return client.imports.analysis(end.result as { id: string });
}

/** Imports an opened file; throws the failure's sentence. */
export async function applyImport(
  client: OfficeClient,
  analysis: { readonly id: string },
  noneIfBad = false,
): Promise<ImportReport> {
  const end = await jobEnd(client, await client.imports.apply({ id: analysis.id, noneIfBad }));
  if (end.state !== 'done') throw new Error(end.failure ?? end.state);
  return importReport.parse(end.result);
}

/** Imports a file with the suggested mapping, the good rows only. */
export async function importFile(
  client: OfficeClient,
  bytes: Buffer | string,
  name?: string,
): Promise<ImportReport> {
  return applyImport(client, await openForImport(client, bytes, name));
}
