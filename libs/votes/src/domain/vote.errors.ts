import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';

/** The header in which a vote comes. */
const POINTER = 'X-Enlace-Vote';

/** @throws DomainError always: an act of two people that is not signed as it has to be. */
export const refuseVote = (code: Extract<ErrorCode, `vote-${string}`>, params?: ErrorParams): never => {
  throw new DomainError(code, params, POINTER);
};
