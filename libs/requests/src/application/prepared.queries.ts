import type { ProvisionId, RequestContext, RequestId } from '#kernel';
import type { PreparedAnswer } from './answer-content.js';
import type { PreparedProvision } from './provisions.repository.js';

/** Reads what waits for a second person. It is there for the desk that wrote it, while that desk is to give it; for others it is not. */
export abstract class PreparedQueries {
  abstract answer(ctx: RequestContext, id: RequestId): Promise<PreparedAnswer | null>;

  abstract provision(ctx: RequestContext, id: ProvisionId): Promise<PreparedProvision | null>;
}
