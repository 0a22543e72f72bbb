import { AsyncLocalStorage } from 'node:async_hooks';

const lane = new AsyncLocalStorage<true>();

/**
 * Does work that must not wait for a connection behind routine work: its statements may use the connections that are kept for it. The lane
 * is ambient because it decides nothing but which connection carries a statement, and every read and write would have to hand it on.
 */
export const inVitalLane = <T>(work: () => T): T => lane.run(true, work);

export const isInVitalLane = (): boolean => lane.getStore() ?? false;
