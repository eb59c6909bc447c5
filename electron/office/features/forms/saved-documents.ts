import type { JobRegistry } from '../../jobs/registry.ts';

// Paths stay in the office; the page names a document by the job that wrote it. Gone with the jobs, at a restart.
const saved = new WeakMap<JobRegistry, Map<string, string>>();

export function rememberSaved(jobs: JobRegistry, jobId: string, path: string): void {
  const paths = saved.get(jobs) ?? new Map<string, string>();
  saved.set(jobs, paths.set(jobId, path));
}

export function savedPath(jobs: JobRegistry, jobId: string): string | undefined {
  return saved.get(jobs)?.get(jobId);
}
