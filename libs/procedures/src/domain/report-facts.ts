import { addMinutes, type CountryCode, type CrossingId, type DeskId, type Instant, type LaneKey } from '#kernel';
import type { Activation } from './activation.js';
import type { ActivationState, AgencyState } from './activation.machine.js';
import type { Objective, OrderTarget, Significant } from './activation-parts.js';
import type { Level, OrderAct, ReportAudience } from './procedure.js';

/** How a kind of lane is, as the board has it. */
export interface LaneFact {
  readonly crossingId: CrossingId;
  readonly lane: LaneKey;
  readonly status: string;
  readonly since: Instant | null;
  /** Both sides, or side and feed, say the same. */
  readonly confirmed: boolean;
  readonly minutes: number | null;
  readonly observedAt: Instant | null;
}

export interface SideFact {
  readonly country: CountryCode;
  readonly level: Level | null;
  readonly since: Instant | null;
}

export interface ChecklistFact {
  readonly country: CountryCode;
  readonly done: number;
  readonly open: number;
  readonly overdue: number;
  readonly skipped: number;
  /** Of those that are open, those about life. */
  readonly openLife: number;
}

export interface OrderFact {
  readonly act: OrderAct;
  readonly target: OrderTarget;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly deskId: DeskId;
  readonly text: string;
}

/** What is known of an activation at one time. What an audience is not told is not in its facts: the lists are empty, the counts null. */
export interface ReportFacts {
  readonly asOf: Instant;
  readonly keys: ActivationState;
  readonly sides: readonly SideFact[];
  readonly ask: { readonly want: Level | 'end'; readonly country: CountryCode; readonly confirmBy: Instant } | null;
  readonly significant: readonly Pick<Significant, 'at' | 'text'>[];
  readonly checklist: readonly ChecklistFact[];
  readonly agencies: readonly {
    readonly deskId: DeskId;
    readonly country: CountryCode;
    readonly state: AgencyState;
    readonly since: Instant;
  }[];
  readonly orders: readonly OrderFact[];
  /** Orders that compete and are not settled. */
  readonly openConflicts: number | null;
  readonly objectives: readonly Pick<Objective, 'text' | 'state'>[];
  readonly linkedCases: number | null;
  readonly lanes: readonly LaneFact[];
}

const checklistFact = ({ steps }: Activation, country: CountryCode, now: Instant): ChecklistFact => {
  const own = steps.filter((step) => step.country === country);
  const open = own.filter(({ state }) => state === 'open' || state === 'in-progress');
  const overdue = open.filter(({ clockFrom, minutes }) => clockFrom !== null && minutesLater(clockFrom, minutes) <= now);
  return {
    country,
    done: own.filter(({ state }) => state === 'done').length,
    open: open.length,
    overdue: overdue.length,
    skipped: own.filter(({ state }) => state === 'skipped').length,
    openLife: open.filter(({ lifeSafety }) => lifeSafety).length,
  };
};

const minutesLater = (from: Instant, minutes: number): Instant => addMinutes(from, Math.max(1, minutes));

/** All that can be read off the activation and the board now; nothing in it was written for the report. */
export const factsOf = (state: Activation, lanes: readonly LaneFact[], now: Instant): ReportFacts => ({
  asOf: now,
  keys: state.state,
  sides: state.countries.map((country) => ({
    country,
    level: state.sides[country]?.level ?? null,
    since: state.sides[country]?.since ?? null,
  })),
  ask: state.ask && { want: state.ask.want, country: state.ask.by.country, confirmBy: state.ask.confirmBy },
  significant: state.significant.map(({ at, text }) => ({ at, text })).toSorted((one, other) => other.at.localeCompare(one.at)),
  checklist: state.countries.map((country) => checklistFact(state, country, now)),
  agencies: state.agencies.map(({ deskId, country, state: stands, since }) => ({ deskId, country, state: stands, since })),
  orders: state.orders
    .filter(({ lifted, until }) => lifted === null && (until === null || until > now))
    .map(({ act, target, from, until, by, text }) => ({ act, target, from, until, deskId: by.deskId, text })),
  openConflicts: state.conflicts.filter(({ settledAt }) => settledAt === null).length,
  objectives: state.objectives
    .filter((one) => one.state !== 'dropped')
    .map(({ text, state: stands }) => ({ text, state: stands })),
  linkedCases: state.caseIds.length,
  lanes,
});

/** Figures and times alone: nothing that somebody wrote, no desk, and no order that was not released at the crossing. */
const forPublic = ({ asOf, keys, sides, lanes }: ReportFacts): ReportFacts => ({
  asOf,
  keys,
  sides,
  ask: null,
  significant: [],
  checklist: [],
  agencies: [],
  orders: [],
  openConflicts: null,
  objectives: [],
  linkedCases: null,
  lanes,
});

/** What an audience is told of the facts. Executives read how it stands and not who does what; agencies do not read what the commands have yet to settle. */
export const factsFor = (facts: ReportFacts, audience: ReportAudience): ReportFacts => {
  switch (audience) {
    case 'command':
      return facts;
    case 'agencies':
      return { ...facts, ask: null, openConflicts: null, linkedCases: null };
    case 'executives':
      return { ...facts, agencies: [], orders: [] };
    case 'public':
      return forPublic(facts);
  }
};
