/**
 * A trace is what one correlation id holds together, so it bears that id, and nothing has to be carried beside it: not in the outbox, not
 * in a queue, not in the ledger.
 */
export const traceIdOf = (correlationId: string): string => correlationId.replaceAll('-', '');

/** The span of an event is named by the event's id: whoever reacts to it, in any process and at any later time, knows what to hang on. Eight random bytes of it. */
export const spanIdOf = (eventId: string): string => eventId.replaceAll('-', '').slice(16);
