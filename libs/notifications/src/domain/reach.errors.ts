import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

type ReachCode = Extract<ErrorCode, `reach-${string}` | `delivery-${string}`>;

/** @throws DomainError always: a wish of how to be reached that cannot be met. */
export const refuseReach = (code: ReachCode, params?: ErrorParams, pointer?: string): never => {
  throw new DomainError(code, params, pointer);
};
