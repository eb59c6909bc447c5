import { projectFile } from './project-file.mjs';

const most = 400;

/** A file over 400 lines is refused (oxlint's own max-lines warns at 300). */
export const fileLength = {
  create(context) {
    if (/(^|\/)generated\//.test(projectFile(context))) return {};
    return {
      Program(node) {
        const lines = context.sourceCode.lines.length;
        if (lines > most)
          context.report({ node, message: `${lines} lines, at most ${most}: split it by what it does` });
      },
    };
  },
};
