import { type Impact, type ImpactLevel, type Priority, PRIORITIES } from '#kernel';

/** What a priority is a function of. */
export interface Urgency {
  readonly lifeSafety: boolean;
  /** Each country's own judgement; a country that has not judged yet is absent. */
  readonly impact: Readonly<Record<string, Impact>>;
}

const BY_IMPACT: Readonly<Record<ImpactLevel, Priority>> = { 0: 'P4', 1: 'P4', 2: 'P3', 3: 'P2', 4: 'P1' };

/**
 * P1 when life is at risk. Else by the highest single impact that either country sees, security and flow alike:
 * 4 gives P1, 3 gives P2, 2 gives P3, less gives P4. Judgements are never averaged: if in doubt, the higher.
 */
export const priorityOf = ({ lifeSafety, impact }: Urgency): Priority => {
  if (lifeSafety) return 'P1';
  const levels = Object.values(impact).flatMap(({ security, flow }) => [security, flow]);
  return BY_IMPACT[levels.reduce<ImpactLevel>((highest, level) => (level > highest ? level : highest), 0)];
};

/** Whether `one` is more urgent than `other`. */
export const isHigher = (one: Priority, other: Priority): boolean => PRIORITIES.indexOf(one) < PRIORITIES.indexOf(other);
