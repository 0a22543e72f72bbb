import { TLP_LABELS, type Bilingual, type ImpactLevel, type IncidentKind, type Side, type Tlp } from '#kernel';
import type { IncidentFacts } from './incident-facts.js';
import { isWithin, localTime, type LocalWindow } from './local-time.js';
import type { RoutingDirectory, RoutingPlace } from './routing-directory.js';
import { same, say, sayAny } from './words.js';

/** What has to be true for a rule to fit. Every field that is given must hold; none given means always. */
export interface Condition {
  readonly kinds?: readonly IncidentKind[];
  readonly sides?: readonly Side[];
  readonly filedBy?: readonly string[];
  readonly crossings?: readonly string[];
  readonly municipalities?: readonly string[];
  readonly counties?: readonly string[];
  readonly corridors?: readonly string[];
  /** Holds up to and including this distance; never when the distance is unknown. */
  readonly maxKmToLine?: number;
  readonly atSea?: boolean;
  readonly lifeSafety?: boolean;
  /** Every floor that is named must be reached. */
  readonly impactFrom?: { readonly security?: ImpactLevel; readonly flow?: ImpactLevel };
  readonly localTime?: LocalWindow;
  /** The most restricted label that this rule may still handle. */
  readonly tlpUpTo?: Tlp;
}

/** One kind of condition: when it holds, whether one value asks no more than another, and how it is said. */
interface Test<Wanted> {
  holds(wanted: Wanted, facts: IncidentFacts): boolean;
  covers(wider: Wanted, narrower: Wanted): boolean;
  say(wanted: Wanted, facts: IncidentFacts, directory: RoutingDirectory): Bilingual;
}

const oneOf = <Value extends string>(
  valueOf: (facts: IncidentFacts) => string | null | undefined,
  words: (value: string, directory: RoutingDirectory) => Bilingual,
): Test<readonly Value[]> => ({
  holds: (wanted, facts) => {
    const value = valueOf(facts);
    return value != null && (wanted as readonly string[]).includes(value);
  },
  covers: (wider, narrower) => narrower.every((value) => wider.includes(value)),
  say: (_wanted, facts, directory) => words(valueOf(facts) as string, directory),
});

const nameIn = (places: ReadonlyMap<string, Pick<RoutingPlace, 'name'>>, id: string): Bilingual =>
  places.get(id)?.name ?? same(id);

const exactly = (
  valueOf: (facts: IncidentFacts) => boolean,
  yes: Parameters<typeof say>[0],
  no: Parameters<typeof say>[0],
): Test<boolean> => ({
  holds: (wanted, facts) => valueOf(facts) === wanted,
  covers: (wider, narrower) => wider === narrower,
  say: (wanted) => say(wanted ? yes : no),
});

const upTo = (label: Tlp): number => TLP_LABELS.indexOf(label);

const tests: { readonly [Field in keyof Condition]-?: Test<NonNullable<Condition[Field]>> } = {
  kinds: oneOf(
    (facts) => facts.kind,
    (kind) => sayAny(`kind.${kind}`, kind),
  ),
  sides: oneOf(
    (facts) => facts.side,
    (side) => say('routing.fact.side', { side: sayAny(`side.${side}`, side) }),
  ),
  filedBy: oneOf(
    (facts) => facts.filedByCountry,
    (country) => say('routing.fact.filed-by', { country: sayAny(`side.${country}`, country) }),
  ),
  crossings: oneOf(
    (facts) => facts.place.crossingId,
    (id, { crossings }) => say('routing.fact.crossing', { crossing: nameIn(crossings, id) }),
  ),
  municipalities: oneOf(
    (facts) => facts.place.municipality,
    (id, { localities }) => say('routing.fact.locality', { locality: nameIn(localities, id) }),
  ),
  counties: oneOf(
    (facts) => facts.place.county,
    (id, { localities }) => say('routing.fact.locality', { locality: nameIn(localities, id) }),
  ),
  corridors: oneOf(
    (facts) => facts.corridorId,
    (id, { corridors }) => say('routing.fact.corridor', { corridor: nameIn(corridors, id) }),
  ),
  maxKmToLine: {
    holds: (wanted, facts) => facts.distanceToLineKm !== null && facts.distanceToLineKm <= wanted,
    covers: (wider, narrower) => wider >= narrower,
    say: (wanted, facts) => say('routing.fact.distance', { km: facts.distanceToLineKm ?? 0, limit: wanted }),
  },
  atSea: exactly((facts) => facts.atSea, 'routing.fact.at-sea', 'routing.fact.on-land'),
  lifeSafety: exactly((facts) => facts.lifeSafety, 'routing.fact.life-safety', 'routing.fact.no-life-safety'),
  impactFrom: {
    holds: (wanted, { impact }) => impact.security >= (wanted.security ?? 0) && impact.flow >= (wanted.flow ?? 0),
    covers: (wider, narrower) => (wider.security ?? 0) <= (narrower.security ?? 0) && (wider.flow ?? 0) <= (narrower.flow ?? 0),
    say: (_wanted, { impact }) => say('routing.fact.impact', { security: impact.security, flow: impact.flow }),
  },
  localTime: {
    holds: (wanted, facts) => isWithin(wanted, facts.occurredAt),
    covers: (wider, narrower) =>
      wider.zone === narrower.zone &&
      wider.from === narrower.from &&
      wider.to === narrower.to &&
      (!wider.days || (narrower.days ?? []).length > 0) &&
      (narrower.days ?? []).every((day) => !wider.days || wider.days.includes(day)),
    say: ({ zone, from, to }, facts) =>
      say('routing.fact.local-time', { time: localTime(facts.occurredAt, zone).time, zone, from, to }),
  },
  tlpUpTo: {
    holds: (wanted, facts) => upTo(facts.tlp) <= upTo(wanted),
    covers: (wider, narrower) => upTo(wider) >= upTo(narrower),
    say: (wanted, facts) => say('routing.fact.handling', { tlp: facts.tlp, limit: wanted }),
  },
};

type Field = keyof Condition;

const FIELDS = Object.keys(tests) as Field[];

const testOf = (field: Field): Test<unknown> => tests[field] as Test<unknown>;

const given = (condition: Condition): Field[] => FIELDS.filter((field) => condition[field] !== undefined);

export const matches = (condition: Condition, facts: IncidentFacts): boolean =>
  given(condition).every((field) => testOf(field).holds(condition[field], facts));

/**
 * True when whatever fits `narrower` is sure to fit `wider` too. Compared field by field, so it never says yes wrongly,
 * but two rules that only together leave nothing over go unseen.
 */
export const covers = (wider: Condition, narrower: Condition): boolean =>
  given(wider).every((field) => narrower[field] !== undefined && testOf(field).covers(wider[field], narrower[field]));

/** The facts that made the condition hold, in words. */
export const sayFacts = (condition: Condition, facts: IncidentFacts, directory: RoutingDirectory): Bilingual[] =>
  given(condition).map((field) => testOf(field).say(condition[field], facts, directory));
