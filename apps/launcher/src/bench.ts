import { runOnThrowAwaySystem } from './throw-away.js';

/** The figures that apps/bench takes. */
await runOnThrowAwaySystem('bench');
