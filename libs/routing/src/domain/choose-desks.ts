import type { CountryCode, DeskId } from '#kernel';
import type { IncidentFacts } from './incident-facts.js';
import type { StandIn } from './routing.js';
import type { RoutingDirectory } from './routing-directory.js';
import { FILING_DESK, LAST_RULE, type CountryDesks, type RuleSetBody, type Target } from './rule-set.js';

/** Finds the desks that a rule means, and remembers each one that had to be replaced. */
export interface DeskChooser {
  /** The desk that leads for one country, or null when that country has no desk left at all. */
  lead(side: CountryDesks): DeskId | null;
  /** The desks of a list that are available or have someone who stands in, each once. */
  all(targets: readonly Target[]): DeskId[];
  /** The desk's own alternate when it is available; not a stand-in, because nobody is missing. */
  nextInLine(deskId: DeskId): DeskId[];
  readonly standIns: readonly StandIn[];
}

const resolve = (target: Target, facts: IncidentFacts, { roles }: RuleSetBody): DeskId | null => {
  if (target === FILING_DESK) return facts.filedByDesk;
  const role = roles.find(({ id }) => id === target);
  if (!role) return target as DeskId;
  const { crossingId } = facts.place;
  const here =
    (crossingId && role.byCrossing?.[crossingId]) || (facts.corridorId && role.byCorridor?.[facts.corridorId]) || role.otherwise;
  return here as DeskId | null;
};

/** The desk itself or the first available along its chain of alternates; null when the chain ends or turns in a circle. */
const available = (deskId: DeskId, { desks }: RoutingDirectory): DeskId | null => {
  const seen = new Set<DeskId>();
  for (let next: DeskId | null = deskId; next && !seen.has(next); next = desks.get(next)?.alternateDeskId ?? null) {
    if (desks.get(next)?.active) return next;
    seen.add(next);
  }
  return null;
};

const dutyDesk = (country: CountryCode, { rules }: RuleSetBody): Target[] =>
  rules
    .filter(({ id }) => id === LAST_RULE)
    .flatMap(({ then }) => then.sides)
    .filter((side) => side.country === country)
    .map((side) => side.lead);

export const chooseDesks = (facts: IncidentFacts, ruleSet: RuleSetBody, directory: RoutingDirectory): DeskChooser => {
  const standIns: StandIn[] = [];
  const note = (deskId: DeskId, replacedBy: DeskId | null): void => {
    if (deskId !== replacedBy && !standIns.some((each) => each.deskId === deskId)) standIns.push({ deskId, replacedBy });
  };
  const resolved = (targets: readonly Target[]): DeskId[] =>
    targets.map((target) => resolve(target, facts, ruleSet)).filter((deskId) => deskId !== null);
  return {
    standIns,
    nextInLine: (deskId) => {
      const alternate = directory.desks.get(deskId)?.alternateDeskId;
      const who = alternate ? available(alternate, directory) : null;
      return who ? [who] : [];
    },
    lead: (side) => {
      const candidates = resolved([side.lead, ...(side.alternates ?? []), ...dutyDesk(side.country, ruleSet)]);
      const chosen = candidates.map((deskId) => available(deskId, directory)).find((deskId) => deskId !== null) ?? null;
      const [wanted] = resolved([side.lead]);
      if (wanted) note(wanted, chosen);
      return chosen;
    },
    all: (targets) => {
      const chosen = resolved(targets).map((deskId) => {
        const who = available(deskId, directory);
        note(deskId, who);
        return who;
      });
      return [...new Set(chosen.filter((deskId) => deskId !== null))];
    },
  };
};
