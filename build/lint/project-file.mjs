import { dirname, join, relative, sep } from 'node:path';

/** The linted file's path inside the project, with slashes. */
export function projectFile(context) {
  return relative(context.cwd, context.filename).split(sep).join('/');
}

/** Where a relative specifier leads, inside the project; undefined for a package. */
export function importedFile(context, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  return relative(context.cwd, join(dirname(context.filename), specifier))
    .split(sep)
    .join('/');
}

/** Product code, as opposed to tests and tools. */
export function isProduct(file) {
  return /^(electron|renderer|shared)\//.test(file);
}

/** Calls `check(node, specifier)` for every way a module names another. */
export function eachImport(check) {
  const one = (node) => node.source && check(node, node.source.value);
  return {
    ImportDeclaration: one,
    ExportNamedDeclaration: one,
    ExportAllDeclaration: one,
    ImportExpression: (node) => node.source.type === 'Literal' && check(node, String(node.source.value)),
    CallExpression: (node) => {
      const [first] = node.arguments;
      if (node.callee.type === 'Identifier' && node.callee.name === 'require' && first?.type === 'Literal') {
        check(node, String(first.value));
      }
    },
  };
}
