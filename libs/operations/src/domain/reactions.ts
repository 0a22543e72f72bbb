/**
 * What an event sets off in the worker, by the names of those who react. The console has words for each: what it means when one fails. A test
 * holds this list to what the worker really has.
 */
export const REACTIONS = [
  'notifications.inbox',
  'policies.let-read',
  'policies.reroute',
  'policies.raise-priority',
  'policies.draft-contact-report',
  'handoffs.expire-on-breach',
  'handoffs.supersede-on-lead-moved',
  'requests.repeat-on-step',
  'notifications.retry-webhook',
  'operations.stopped-webhooks',
  'procedures.lapse-on-breach',
  'procedures.run-out-review',
  'clearances.tell-of-late-answer',
  'policies.show-order-on-board',
  'continuity.make-pack-on-asked',
  'policies.make-inject',
  'policies.simulate-desks',
  'drills.owe-improvements',
  'drills.keep-result',
  'drills.suspend',
] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Null for one that this build does not know: it was another's. */
export const reactionOf = (subscriber: string): Reaction | null => REACTIONS.find((reaction) => reaction === subscriber) ?? null;
