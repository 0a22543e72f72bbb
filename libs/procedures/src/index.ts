export { readLibrary, type LibraryFile } from './application/procedure-library.js';
export { WriteEdition } from './application/write-edition.handler.js';
export { sayFault, shippedWorld } from './application/procedure-world.js';
export { ProceduresInForce, type ProcedureInForce } from './application/procedures-in-force.js';
export type { ActivationEvent, ActivationEventOf } from './domain/activation.events.js';
export { orderedLanes } from './domain/order-on-board.js';
export type { ProcedureText } from './domain/procedure.js';
export { pointerOf } from './domain/procedure-fault.js';
export { ProceduresModule } from './procedures.module.js';
