import { runOnThrowAwaySystem } from './throw-away.js';

/** The story that apps/demo tells. */
await runOnThrowAwaySystem('demo');
