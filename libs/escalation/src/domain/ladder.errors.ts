import { DomainError, type DomainFault, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

export type LadderCode = Extract<ErrorCode, `ladder-${string}`>;
export type LadderFault = DomainFault<LadderCode>;

/** @throws DomainError always: an act that this edition does not allow now. */
export const refuseLadder = (code: LadderCode, params: ErrorParams = {}, pointer?: string): never => {
  throw new DomainError(code, params, pointer);
};

/** @throws DomainError ladder-invalid, naming every fault, when there is one */
export const refuseFaulty = (faults: readonly LadderFault[]): void => {
  if (faults.length > 0)
    throw new DomainError('ladder-invalid' satisfies LadderCode, { count: faults.length }, undefined, faults);
};
