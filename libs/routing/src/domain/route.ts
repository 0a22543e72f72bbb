import type { CountryCode, DeskId } from '#kernel';
import { chooseDesks, type DeskChooser } from './choose-desks.js';
import { matches } from './condition.js';
import { explain } from './explain.js';
import type { IncidentFacts } from './incident-facts.js';
import type { Routing } from './routing.js';
import type { RoutingDirectory } from './routing-directory.js';
import {
  LADDER_KEYS,
  LAST_RULE,
  type CountryDesks,
  type LadderKey,
  type Outcome,
  type Rule,
  type RuleSet,
  type Target,
} from './rule-set.js';

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

type Desks = Pick<Routing, 'lead' | 'supporting' | 'informed' | 'alternates' | 'concurrent' | 'notifyBeforeAct'>;

interface Assignment {
  readonly desks: Desks;
  readonly counterparts: readonly DeskId[];
}

const assign = (
  { then }: Rule,
  sides: readonly CountryDesks[],
  chooser: DeskChooser,
  alsoInformed: readonly Target[],
  filingDesk: DeskId,
): Assignment => {
  const every = (list: 'supporting' | 'informed' | 'concurrent'): Target[] => sides.flatMap((side) => side[list] ?? []);
  const [own, ...others] = sides;
  const lead = (own && chooser.lead(own)) ?? filingDesk;
  const counterparts = without(
    others.map((side) => chooser.lead(side)).filter((desk) => desk !== null),
    lead,
  );
  const supporting = without([...new Set([...counterparts, ...chooser.all(every('supporting'))])], lead);
  const concurrent = without(chooser.all(every('concurrent')), lead);
  const informed = [...new Set([...concurrent, ...chooser.all([...every('informed'), ...alsoInformed])])];
  return {
    counterparts,
    desks: {
      lead,
      supporting,
      informed: without(informed, lead, ...supporting),
      alternates: without([...new Set([...chooser.all(own?.alternates ?? []), ...chooser.nextInLine(lead)])], lead),
      concurrent,
      notifyBeforeAct: without(chooser.all(then.notifyBeforeAct ?? []), lead),
    },
  };
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
  const { desks, counterparts } = assign(rule, sides, chooser, fallback ? ruleSet.owners : [], facts.filedByDesk);
  const instrument = ruleSet.instruments.find(({ id }) => id === rule.then.instrument) ?? null;
  const { standIns } = chooser;
  return {
    ruleId: rule.id,
    ruleVersion: ruleSet.version,
    ...desks,
    ladder: ladderOf(facts, rule.then.ladder),
    instrument: instrument && { id: instrument.id, name: instrument.name },
    corridorId: facts.corridorId,
    standIns,
    reason: explain({
      rule,
      version: ruleSet.version,
      instrument,
      facts,
      lead: desks.lead,
      counterparts,
      leadCountry: sides[0]?.country ?? facts.filedByCountry,
      standIns,
      notifyBeforeAct: desks.notifyBeforeAct,
      fallback,
      directory,
    }),
    inputs: facts,
    fallback,
  };
};
