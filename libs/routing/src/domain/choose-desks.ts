import type { CountryCode, DeskId } from '#kernel';
import type { IncidentFacts } from './incident-facts.js';
import type { StandIn } from './routing.js';
import type { RoutingDesk, RoutingDirectory } from './routing-directory.js';
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

/** As much of the facts as decides who fills a function. */
export type Whereabouts = Pick<IncidentFacts, 'filedByDesk' | 'place' | 'corridorId'>;

const resolve = (target: Target, facts: Whereabouts, { roles }: RuleSetBody): DeskId | null => {
  if (target === FILING_DESK) return facts.filedByDesk;
  const role = roles.find(({ id }) => id === target);
  if (!role) return target as DeskId;
  const { crossingId } = facts.place;
  const here =
    (crossingId && role.byCrossing?.[crossingId]) || (facts.corridorId && role.byCorridor?.[facts.corridorId]) || role.otherwise;
  return here as DeskId | null;
};

type Fits = (desk: RoutingDesk | undefined) => boolean;
const answers: Fits = (desk) => desk?.active === true && !desk.silent;
/** When everybody who could stand in is silent too, a desk that exists is better than none. */
const exists: Fits = (desk) => desk?.active === true;

/** The desk itself or the first that fits along its chain of alternates; null when the chain ends or turns in a circle. */
const alongFrom = (deskId: DeskId, { desks }: RoutingDirectory, fits: Fits): DeskId | null => {
  const seen = new Set<DeskId>();
  for (let next: DeskId | null = deskId; next && !seen.has(next); next = desks.get(next)?.alternateDeskId ?? null) {
    if (fits(desks.get(next))) return next;
    seen.add(next);
  }
  return null;
};

const available = (deskId: DeskId, directory: RoutingDirectory): DeskId | null =>
  alongFrom(deskId, directory, answers) ?? alongFrom(deskId, directory, exists);

const dutyDesk = (country: CountryCode, { rules }: RuleSetBody): Target[] =>
  rules
    .filter(({ id }) => id === LAST_RULE)
    .flatMap(({ then }) => then.sides)
    .filter((side) => side.country === country)
    .map((side) => side.lead);

export const chooseDesks = (facts: Whereabouts, ruleSet: RuleSetBody, directory: RoutingDirectory): DeskChooser => {
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
      const first = (fits: Fits): DeskId | undefined =>
        candidates.map((deskId) => alongFrom(deskId, directory, fits)).find((deskId) => deskId !== null) ?? undefined;
      const chosen = first(answers) ?? first(exists) ?? null;
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
