export { readLibrary, type LibraryFile } from './application/procedure-library.js';
export { WriteEdition } from './application/write-edition.handler.js';
export { sayFault, shippedWorld } from './application/procedure-world.js';
export type { ActivationEvent } from './domain/activation.events.js';
export { pointerOf } from './domain/procedure-fault.js';
export { ProceduresModule } from './procedures.module.js';
