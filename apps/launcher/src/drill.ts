import { runOnThrowAwaySystem } from './throw-away.js';

/** A drill without people that apps/drill plays. */
await runOnThrowAwaySystem('drill');
