import { runOnThrowAwaySystem } from './throw-away.js';

/** Rates are those of filing, not of receipts; the bench of the surge opens an api with the limit that ships. */
process.env['ENLACE_MAX_IN_FLIGHT'] ??= '64';

/** The figures that apps/bench takes. */
await runOnThrowAwaySystem('bench');
