export { DeadLetters, type DeliveryRef, type FailedDelivery } from './dead-letters.js';
export { DeadLettersModule } from './dead-letters.module.js';
export type { Envelope } from './envelope.js';
export { MessagingModule } from './messaging.module.js';
export { migrateQueue } from './queue.js';
export { JobRegistry } from './registry.js';
export { RightOfWay } from './right-of-way.js';
export { RightOfWayModule } from './right-of-way.module.js';
export { Duty, Subscriber } from './subscriber.js';
