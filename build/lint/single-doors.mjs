import { doors } from './doors.mjs';
import { eachImport, projectFile } from './project-file.mjs';

/** The dangerous doors of doors.mjs stay shut, but for the one place each may have. */
export const singleDoors = {
  create(context) {
    const file = projectFile(context);
    const shut = doors.filter((d) => d.within.test(file) && !d.only.some((o) => o.test(file)));
    const check = (kind, name, node, on = 'names') => {
      const door = shut.find((d) => d.kind === kind && d[on].includes(name));
      if (door) context.report({ node, message: `${name}: ${door.reason}` });
    };
    const imports = eachImport((node, from) => check('import', from.replace(/^node:/, ''), node, 'modules'));
    return {
      ...imports,
      CallExpression(node) {
        imports.CallExpression(node);
        if (node.callee.type === 'MemberExpression') check('call', propertyOf(node.callee), node);
        if (node.callee.type === 'Identifier') check('global', node.callee.name, node);
      },
      NewExpression: (node) => check('global', node.callee.name, node),
      MemberExpression(node) {
        if (node.object.type === 'Identifier') check('global', node.object.name, node);
        if (['window', 'globalThis', 'self'].includes(node.object.name))
          check('global', propertyOf(node), node);
      },
      AssignmentExpression(node) {
        if (node.left.type === 'MemberExpression') check('assign', propertyOf(node.left), node);
      },
      JSXAttribute: (node) => check('jsx', node.name.name, node),
    };
  },
};

function propertyOf(member) {
  return member.computed ? member.property.value : member.property.name;
}
