/**
 * Who writes a new visit marks its follow-up himself (features/visits/repository.ts, features/imports/visit-writer-repository.ts):
 * a trigger on inserts doubled what a row costs, for saves and for imports.
 */
export const followUpsMarkedByWriters = `
DROP TRIGGER follow_up_visit_added;
`;
