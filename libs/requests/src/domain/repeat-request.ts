import type { Instant } from '#kernel';
import type { RequestRepeated } from './request.events.js';
import { mayDo, partiesOf, type Request } from './request.js';
import { clockState } from './clock.js';

/** A request is asked three times at most: the second calls the asked desk's supervisors, the third those of both. */
export const MOST_REPEATS = 3;

/**
 * The clock asks again, in the requester's name. Nothing happens when nothing is owed any more, or not what was missed, or it was asked
 * three times: a late signal repeats nothing.
 * @param missed what was not done in time
 */
export const repeatRequest = (request: Request, missed: 'acknowledge' | 'answer', now: Instant): readonly RequestRepeated[] => {
  if (!mayDo(request, 'repeat') || request.repeatNumber >= MOST_REPEATS) return [];
  if (missed === 'acknowledge' && request.acknowledged !== null) return [];
  if (clockState(request.clock) !== 'running') return [];
  const data = { ...partiesOf(request), repeatNumber: request.repeatNumber + 1, because: missed };
  return [{ type: 'request.repeated', v: 1, at: now, data }];
};
