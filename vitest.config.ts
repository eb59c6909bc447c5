import { defineConfig } from 'vitest/config';

/** One project a suite, so that `npm test -- unit` runs one of them and the report can count each. */
const suite = (name: string, extra: object = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node',
    ...extra,
  },
});

export default defineConfig({
  test: {
    projects: [
      suite('unit', { testTimeout: 30_000 }),
      // These open real databases, compile real documents and convert them with LibreOffice.
      suite('office', { testTimeout: 60_000, hookTimeout: 60_000 }),
      suite('forms', { testTimeout: 120_000, hookTimeout: 120_000 }),
      suite('security', { testTimeout: 30_000 }),
    ],
  },
});
