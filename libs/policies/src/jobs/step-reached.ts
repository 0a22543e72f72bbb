import type { ObligationEvent } from '#escalation';
import type { ObligationId } from '#kernel';
import type { Envelope } from '#platform/messaging';

type StepReached = Extract<ObligationEvent, { type: 'obligation.step-reached' }>['data'];

/** What a rung of a ladder says, with the obligation it belongs to. */
export interface ReachedStep extends StepReached {
  readonly obligationId: ObligationId;
}

export const STEP_REACHED = 'obligation.step-reached';

export const reachedStep = ({ data, stream }: Envelope): ReachedStep => ({
  ...(data as StepReached),
  obligationId: stream.slice('obligation:'.length) as ObligationId,
});
