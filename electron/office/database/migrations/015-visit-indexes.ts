/**
 * The register narrowed by salesperson and intention at once, or by one and put in the order of the other, was walked
 * through all visits of the salesperson; first and return visits are both common, and need no index of their own to be
 * found. Moved-in visits name no hour and wait for nobody: they stay out of the list of who is here.
 */
export const visitIndexes = `
DROP INDEX visit_by_kind;
CREATE INDEX visit_by_salesperson_and_intention ON visit
  (estate_seq, voided, salesperson_seq, intention, visited_on, seq, visit_kind, channels);
DROP INDEX visit_present;
CREATE INDEX visit_present ON visit (estate_seq, visited_on, seq)
  WHERE left_at IS NULL AND voided = 0 AND import_id IS NULL;
`;
