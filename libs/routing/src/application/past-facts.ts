import type { RequestContext } from '#kernel';
import type { PastCase } from '../domain/simulate.js';

/**
 * Port to the facts by which past cases were routed, as they were stored then. Whoever owns cases implements it and exports it
 * from a global module; routing ranks below and never reads a case.
 */
export abstract class PastFacts {
  /** The newest first, only of cases that the actor's desk may see. */
  abstract recent(ctx: RequestContext, limit: number): Promise<readonly PastCase[]>;
}
