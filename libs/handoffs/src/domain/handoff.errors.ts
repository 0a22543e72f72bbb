import { DomainError, type ErrorParams } from '#kernel';
import type { ErrorCode } from '#phrases';
import type { HandoffStateName } from './handoff.machine.js';

/** The codes that this context raises; the catalogue has their words. */
export type HandoffErrorCode = Extract<ErrorCode, `handoff-${string}`>;

export const refuseHandoff = (code: HandoffErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<HandoffErrorCode>(code, params, pointer);

/** An act that the machine does not allow is refused with what the offer is, so that the loser of a race learns who won. */
export const refusalByState: Readonly<Record<HandoffStateName, HandoffErrorCode>> = {
  offered: 'handoff-still-offered',
  clarification_asked: 'handoff-clarification-pending',
  accepted_with_conditions: 'handoff-awaits-confirmation',
  accepted: 'handoff-already-accepted',
  confirmed: 'handoff-already-confirmed',
  declined: 'handoff-already-declined',
  withdrawn: 'handoff-already-withdrawn',
  expired: 'handoff-already-expired',
};
