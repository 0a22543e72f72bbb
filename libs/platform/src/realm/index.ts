export { reachesOutside } from './reaches-outside.js';
export { RealmClocks } from './realm-clocks.js';
export { RealmGate } from './realm-gate.js';
export { RealmModule } from './realm.module.js';
