/** An edition of the roster keeps how posts, shifts and people were called when it was published (JSON; '{}' before). */
export const rosterNames = `
ALTER TABLE roster_edition ADD COLUMN names TEXT NOT NULL DEFAULT '{}';
`;
