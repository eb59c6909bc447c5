import { sqlFiles } from './layers.mjs';
import { isProduct, projectFile } from './project-file.mjs';

const statement =
  /^\s*(select\s.+\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|replace\s+into\s|(create|drop|alter)\s+(table|index|unique|view|trigger|virtual)\b|pragma\s+\w|vacuum\b|begin\s+immediate)/is;
const queryCalls = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'replaceInto',
  'mergeInto',
]);
const message =
  'SQL stands in repositories (repository.ts, *-repository.ts) and electron/office/database only';

/** Only repositories and the database folder contain SQL, build queries, or open a database. */
export const sqlPlace = {
  create(context) {
    const file = projectFile(context);
    if (!isProduct(file) || sqlFiles.some((allowed) => allowed.test(file))) return {};
    const report = (node) => context.report({ node, message });
    return {
      ImportDeclaration(node) {
        if (node.importKind === 'type') return;
        if (node.source.value === 'better-sqlite3') report(node);
        if (node.source.value !== 'kysely') return;
        for (const s of node.specifiers) if (s.imported?.name === 'sql') report(s);
      },
      CallExpression(node) {
        const property = node.callee.type === 'MemberExpression' ? node.callee.property : undefined;
        if (property?.type === 'Identifier' && queryCalls.has(property.name)) report(node);
      },
      Literal(node) {
        if (typeof node.value === 'string' && statement.test(node.value)) report(node);
      },
      TemplateLiteral(node) {
        if (statement.test(node.quasis.map((q) => q.value.raw).join(' ? '))) report(node);
      },
    };
  },
};
