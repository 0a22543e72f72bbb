export { RepeatRequest } from './application/repeat-request.handler.js';
export { RequestsQueries, type RequestSeen } from './application/requests.queries.js';
export type { Provision, ProvisionEvent } from './domain/provision.js';
export { provisionMachine } from './domain/provision.machine.js';
export type { Request } from './domain/request.js';
export type { RequestEvent } from './domain/request.events.js';
export { REQUEST_STATES, requestMachine, type RequestStateName } from './domain/request.machine.js';
export { RequestsModule } from './requests.module.js';
