import { fileLength } from './file-length.mjs';
import { injectedClock } from './injected-clock.mjs';
import { layerImports } from './layer-imports.mjs';
import { singleDoors } from './single-doors.mjs';
import { sqlPlace } from './sql-place.mjs';

/** The project's own lint rules; .oxlintrc.json turns them on, tests/unit/lint tries each. */
export default {
  meta: { name: 'loutai' },
  rules: {
    'layer-imports': layerImports,
    'sql-place': sqlPlace,
    'injected-clock': injectedClock,
    'single-doors': singleDoors,
    'file-length': fileLength,
  },
};
