export { readLibrary, type LibraryFile } from './application/procedure-library.js';
export { sayFault, shippedWorld } from './application/procedure-world.js';
export { pointerOf } from './domain/procedure-fault.js';
export type { ProcedureText } from './domain/procedure.js';
