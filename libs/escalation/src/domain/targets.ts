import { assertNever, type CountryCode, type DeskId } from '#kernel';
import type { LadderAction } from './ladder.js';
import type { Debt } from './debt.js';

/** Whom a rung addresses, by rule: desks are named beside it, people are found by whoever tells them. */
export type TargetRule =
  | 'debtor-desk'
  | 'debtor-duty-officer'
  | 'debtor-supervisor'
  | 'both-supervisors'
  | 'joint-desks'
  | 'capital'
  | 'alternate-desk'
  | 'state-desk'
  | 'federal-desk';

/** The orders of government that a ladder climbs, above the desk that owes. */
export type GovernmentLevel = 'state' | 'federal';

/** What the directory must answer for a rung to find its desks. */
export interface EscalationDesks {
  countryOf(desk: DeskId): CountryCode | null;
  jointDesk(country: CountryCode): DeskId | null;
  /** The desk that reaches a country's capital at any hour. */
  capitalDesk(country: CountryCode): DeskId | null;
  alternateOf(desk: DeskId): DeskId | null;
  /** Whether the desk is of that order of government already, or above it. */
  isOfLevel(desk: DeskId, level: GovernmentLevel): boolean;
  /** The desk of that order of government that answers for what this desk does, in its jurisdiction. */
  levelDesk(desk: DeskId, level: GovernmentLevel): DeskId | null;
}

export interface Target {
  readonly target: TargetRule;
  /** Without repeats; empty only when the directory knows no desk that fits. */
  readonly deskIds: readonly DeskId[];
  /** The order of government for which the directory knows no desk: the joint desk is told in its place. */
  readonly absent?: GovernmentLevel;
}

const named = (...desks: readonly (DeskId | null)[]): DeskId[] => [...new Set(desks.filter((desk) => desk !== null))];

/** Joint desks of every country concerned: the debtor's first. */
const jointDesks = (debt: Debt, desks: EscalationDesks): DeskId[] => {
  const waiting = debt.counterpartDeskId === null ? null : desks.countryOf(debt.counterpartDeskId);
  return named(desks.jointDesk(debt.country), waiting === null ? null : desks.jointDesk(waiting));
};

/** A desk that is itself of that order of government has nobody above it to climb to: its own supervisor is told. */
const levelTarget = (level: GovernmentLevel, { deskId, country }: Debt, desks: EscalationDesks): Target => {
  if (desks.isOfLevel(deskId, level)) return { target: 'debtor-supervisor', deskIds: [deskId] };
  const found = desks.levelDesk(deskId, level);
  if (found) return { target: `${level}-desk`, deskIds: [found] };
  return { target: 'joint-desks', deskIds: named(desks.jointDesk(country)), absent: level };
};

export const targetOf = (action: LadderAction, debt: Debt, desks: EscalationDesks): Target => {
  switch (action) {
    case 'notify-desk':
    case 'raise-priority':
    case 'repeat-request':
      return { target: 'debtor-desk', deskIds: [debt.deskId] };
    case 'notify-duty-officer':
      return { target: 'debtor-duty-officer', deskIds: [debt.deskId] };
    case 'notify-supervisor':
      return { target: 'debtor-supervisor', deskIds: [debt.deskId] };
    case 'notify-both-supervisors':
      return { target: 'both-supervisors', deskIds: named(debt.deskId, debt.counterpartDeskId) };
    case 'notify-joint-desk':
      return { target: 'joint-desks', deskIds: jointDesks(debt, desks) };
    case 'notify-capital':
      return { target: 'capital', deskIds: named(desks.capitalDesk(debt.country) ?? desks.jointDesk(debt.country)) };
    case 'notify-state-desk':
      return levelTarget('state', debt, desks);
    case 'notify-federal-desk':
      return levelTarget('federal', debt, desks);
    case 'reroute-to-alternate':
      return { target: 'alternate-desk', deskIds: named(desks.alternateOf(debt.deskId)) };
    default:
      return assertNever(action);
  }
};
