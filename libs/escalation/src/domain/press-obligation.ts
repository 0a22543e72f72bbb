import { type DeskId, type Instant } from '#kernel';
import { debtOf } from './debt.js';
import type { LadderAction } from './ladder.js';
import type { Obligation, ObligationEvent } from './obligation.js';
import { openFor, refuseObligation } from './obligation.errors.js';
import { type EscalationDesks, targetOf } from './targets.js';

export const ESCALATE_TO = ['supervisor', 'both-supervisors', 'joint-desks', 'capital'] as const;
export type EscalateTo = (typeof ESCALATE_TO)[number];

const ACTION = {
  supervisor: 'notify-supervisor',
  'both-supervisors': 'notify-both-supervisors',
  'joint-desks': 'notify-joint-desk',
  capital: 'notify-capital',
} as const satisfies Record<EscalateTo, LadderAction>;

/** What belongs to no case is between the desk that owes and the one that waits: it is told to their supervisors at most. */
const WITHIN_PARTIES: readonly EscalateTo[] = ['supervisor', 'both-supervisors'];

/** Who presses, and why. */
export interface Pressed {
  readonly byDesk: DeskId;
  readonly reason: string;
}

/** Reminds the debtor, by a person. The clock, the due time and the ladder stay as they are. @throws DomainError obligation-settled */
export const nudgeObligation = (obligation: Obligation, { byDesk, reason }: Pressed, now: Instant): ObligationEvent[] => {
  const open = openFor(obligation, 'nudge');
  return [{ type: 'obligation.nudged', v: 1, at: now, data: { ...debtOf(open), byDesk, reason } }];
};

/**
 * Tells now whom the ladder would tell later, because a person does not want to wait. No rung is taken from the ladder for it: what it has
 * to say in its own time it says.
 * @throws DomainError obligation-settled, obligation-beyond-parties
 */
export const escalateObligation = (
  obligation: Obligation,
  { to, byDesk, reason }: Pressed & { readonly to: EscalateTo },
  desks: EscalationDesks,
  now: Instant,
): ObligationEvent[] => {
  const open = openFor(obligation, 'escalate');
  if (open.caseId === null && !WITHIN_PARTIES.includes(to)) throw refuseObligation('obligation-beyond-parties', {}, '/to');
  const data = { ...debtOf(open), byDesk, reason, ...targetOf(ACTION[to], open, desks) };
  return [{ type: 'obligation.escalated', v: 1, at: now, data }];
};
