import type { CountryCode, DeskId } from '#kernel';
import { chooseDesks } from './choose-desks.js';
import { matches } from './condition.js';
import { explain } from './explain.js';
import type { IncidentFacts } from './incident-facts.js';
import type { Routing } from './routing.js';
import type { RoutingDirectory } from './routing-directory.js';
import { LADDER_KEYS, LAST_RULE, type CountryDesks, type LadderKey, type Outcome, type Rule, type RuleSet } from './rule-set.js';

/** An impact from this level on is answered by the urgent clock. */
const URGENT_IMPACT = 3;

/** What is left when even the last rule is missing: the filing desk keeps what it filed. */
const KEEP: Rule = {
  id: LAST_RULE,
  name: { en: 'Filing desk', es: 'Mesa que reporta' },
  when: {},
  then: { sides: [], leadFrom: 'filing-country', whenBoth: 'filing-country' },
};

const leadCountry = ({ leadFrom, whenBoth }: Outcome, { side, filedByCountry }: IncidentFacts): CountryCode => {
  if (leadFrom === 'filing-country') return filedByCountry;
  if (side !== 'both') return side;
  return whenBoth === 'filing-country' ? filedByCountry : whenBoth;
};

const faster = (one: LadderKey, other: LadderKey): LadderKey =>
  LADDER_KEYS.indexOf(one) >= LADDER_KEYS.indexOf(other) ? one : other;

const ladderOf = (facts: IncidentFacts, floor: LadderKey = 'acknowledge-routine'): LadderKey => {
  if (facts.lifeSafety) return 'acknowledge-life-safety';
  const urgent = Math.max(facts.impact.security, facts.impact.flow) >= URGENT_IMPACT;
  return faster(urgent ? 'acknowledge-urgent' : 'acknowledge-routine', floor);
};

const without = (desks: readonly DeskId[], ...taken: readonly DeskId[]): DeskId[] =>
  desks.filter((desk) => !taken.includes(desk));

/** Own country first, so that a list reads from the place of the incident outwards. */
const ordered = (sides: readonly CountryDesks[], country: CountryCode): readonly CountryDesks[] => {
  const own = sides.find((side) => side.country === country) ?? sides[0];
  return own ? [own, ...sides.filter((side) => side !== own)] : [];
};

/**
 * Which desks of both countries an incident concerns. Total: for any facts there is exactly one lead. The first rule that
 * fits decides; a desk that is not available is replaced by its alternate, then by its country's duty desk, and the reason says so.
 */
export const route = (facts: IncidentFacts, ruleSet: RuleSet, directory: RoutingDirectory): Routing => {
  const rule = ruleSet.rules.find(({ when }) => matches(when, facts)) ?? KEEP;
  const fallback = rule.id === LAST_RULE;
  const sides = ordered(rule.then.sides, leadCountry(rule.then, facts));
  const chooser = chooseDesks(facts, ruleSet, directory);
  const every = (list: 'supporting' | 'informed' | 'concurrent'): DeskId[] =>
    chooser.all(sides.flatMap((side) => side[list] ?? []));

  const [own, ...others] = sides;
  const counterparts = others.map((side) => chooser.lead(side)).filter((desk) => desk !== null);
  const lead = (own && chooser.lead(own)) ?? facts.filedByDesk;
  const supporting = without([...new Set([...counterparts, ...every('supporting')])], lead);
  const concurrent = without(every('concurrent'), lead);
  const owners = fallback ? chooser.all(ruleSet.owners) : [];
  const informed = without([...new Set([...concurrent, ...every('informed'), ...owners])], lead, ...supporting);
  const nextInLine = directory.desks.get(lead)?.alternateDeskId;
  const alternates = without(chooser.all([...(own?.alternates ?? []), ...(nextInLine ? [nextInLine] : [])]), lead);
  const instrument = ruleSet.instruments.find(({ id }) => id === rule.then.instrument) ?? null;

  const choice = {
    lead,
    supporting,
    informed,
    alternates,
    concurrent,
    notifyBeforeAct: without(chooser.all(rule.then.notifyBeforeAct ?? []), lead),
  };
  return {
    ruleId: rule.id,
    ruleVersion: ruleSet.version,
    ...choice,
    ladder: ladderOf(facts, rule.then.ladder),
    instrument: instrument && { id: instrument.id, name: instrument.name },
    corridorId: facts.corridorId,
    standIns: chooser.standIns,
    reason: explain({
      rule,
      version: ruleSet.version,
      instrument,
      facts,
      lead,
      counterparts: without(counterparts, lead),
      leadCountry: own?.country ?? facts.filedByCountry,
      standIns: chooser.standIns,
      notifyBeforeAct: choice.notifyBeforeAct,
      fallback,
      directory,
    }),
    inputs: facts,
    fallback,
  };
};
