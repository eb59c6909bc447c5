import { builtinModules } from 'node:module';
import { layers } from './layers.mjs';
import { eachImport, importedFile, projectFile } from './project-file.mjs';

const builtin = new Set(builtinModules);

/** Imports follow the layer table. */
export const layerImports = {
  create(context) {
    const file = projectFile(context);
    const layer = layers.find((l) => file.startsWith(l.folder));
    if (!layer) return {};
    return eachImport((node, specifier) => {
      const problem = refusal(layer, specifier, importedFile(context, specifier));
      if (problem)
        context.report({ node, message: `${layer.name} must not import ${specifier}: ${problem}` });
    });
  },
};

function refusal(layer, specifier, target) {
  if (target !== undefined) {
    if (layer.mayImport.some((m) => (m.endsWith('/') ? target.startsWith(m) : target === m)))
      return undefined;
    return `it may import only ${layer.mayImport.join(', ')}`;
  }
  if (specifier.startsWith('node:') || builtin.has(specifier.split('/')[0])) {
    return layer.node ? undefined : 'no Node there';
  }
  return layer.packages[specifier] ?? layer.packages[packageOf(specifier)];
}

function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
