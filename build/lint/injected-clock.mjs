import { clockFiles, clockFolders } from './layers.mjs';
import { projectFile } from './project-file.mjs';

const message = 'the time comes from deps.clock or an argument, so that tests can make it stand still';

/** No hidden reading of the clock where rules are decided. */
export const injectedClock = {
  create(context) {
    const file = projectFile(context);
    if (!clockFolders.some((f) => file.startsWith(f)) || clockFiles.includes(file)) return {};
    return {
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) context.report({ node, message });
      },
      CallExpression(node) {
        const { callee } = node;
        const now =
          callee.type === 'MemberExpression' &&
          callee.object.name === 'Date' &&
          callee.property.name === 'now';
        const dayjsNow = callee.name === 'dayjs' && node.arguments.length === 0;
        if (now || dayjsNow) context.report({ node, message });
      },
    };
  },
};
