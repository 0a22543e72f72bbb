import {
  type ActivationId,
  type Bilingual,
  type CaseId,
  type CorridorId,
  type CountryCode,
  type CrossingId,
  type DeskId,
  type Instant,
  type Locale,
} from '#kernel';
import { sayTerm } from '#phrases';
import type { SignedAct } from '#votes';
import type { ActivationSeen } from '../application/activations.queries.js';
import type { Activation } from '../domain/activation.js';
import type { Review } from '../domain/activation.events.js';
import type { ActivationState, StepState } from '../domain/activation.machine.js';
import type {
  AgencyPlace,
  Ask,
  Objective,
  Order,
  OrderConflict,
  Period,
  Post,
  SettledAsk,
  Signature,
  Step,
  Told,
} from '../domain/activation-parts.js';
import { noticeMissing } from '../domain/orders.js';
import { stepDue } from '../domain/step-clock.js';
import { openLifeSteps } from '../domain/end-activation.js';
import type { FlowRule, Level, OrderAct, ProcedureText, ReopeningPhase, ReportCadence, RoleDuty } from '../domain/procedure.js';

/** One country's side, by its own key. */
export interface SideResponse {
  readonly country: CountryCode;
  readonly level: Level | null;
  readonly levelText: string | null;
  readonly since: Instant | null;
  /** What it owes: steps that run, and those of them that are overdue. */
  readonly openSteps: number;
  readonly overdueSteps: number;
}

export interface ActivationStepResponse {
  readonly id: string;
  readonly key: string;
  readonly kind: Step['kind'];
  readonly phase: string | null;
  readonly country: CountryCode;
  readonly role: string;
  readonly deskId: DeskId;
  /** What is to be done, or what is to be told. */
  readonly text: Bilingual;
  /** What shows that it was done. */
  readonly evidence: Bilingual | null;
  /** The role that a telling tells. */
  readonly tells: string | null;
  readonly level: Level;
  readonly state: StepState;
  readonly stateText: string;
  readonly lifeSafety: boolean;
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
  /** Why it applies or not: what was asked, what makes it apply, and what was answered. */
  readonly condition: { readonly ask: Bilingual; readonly is: boolean; readonly answer: boolean | null } | null;
  readonly startedAt: Instant | null;
  readonly settled: Step['settled'];
}

export interface NoticeResponse {
  readonly act: OrderAct;
  readonly actText: string;
  readonly leadMinutes: number;
  readonly why: Bilingual;
  readonly unless: Bilingual;
  readonly roles: readonly { readonly role: string; readonly title: Bilingual; readonly toldAt: Instant | null }[];
  /** Roles that this reader's desk would have to tell before it acted now. */
  readonly missing: readonly string[];
}

export interface ActivationSeatResponse {
  readonly role: string;
  readonly title: Bilingual;
  readonly country: CountryCode;
  readonly duty: RoleDuty;
  readonly deskId: DeskId | null;
  readonly standsInFor: DeskId | null;
  readonly reach: Bilingual | null;
}

export interface LinkedCaseResponse {
  readonly id: CaseId;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly priority: string;
}

/** As it stands in a list. */
export interface ActivationLineResponse {
  readonly id: ActivationId;
  readonly version: number;
  readonly now: Instant;
  readonly state: ActivationState;
  readonly stateText: string;
  readonly procedureId: string;
  readonly procedureVersion: number;
  readonly title: Bilingual;
  readonly corridorId: CorridorId;
  readonly crossingIds: readonly CrossingId[];
  readonly reason: string;
  readonly raised: Signature;
  readonly sides: readonly SideResponse[];
  readonly ask: (Ask & { readonly overdue: boolean; readonly mine: boolean }) | null;
}

/** The crisis room: all that both commands look at. */
export interface ActivationResponse extends ActivationLineResponse {
  readonly procedureHash: string;
  /** Acts with a key of a country that a key of the person’s own signed. */
  readonly votes: readonly SignedAct[];
  readonly countries: readonly CountryCode[];
  readonly settledAsks: readonly SettledAsk[];
  readonly questions: readonly { readonly id: string; readonly ask: Bilingual; readonly answer: boolean | null }[];
  readonly seats: readonly ActivationSeatResponse[];
  readonly steps: readonly ActivationStepResponse[];
  readonly openLifeSteps: number;
  readonly told: readonly Told[];
  readonly notice: readonly NoticeResponse[];
  readonly orders: readonly Order[];
  readonly conflicts: readonly OrderConflict[];
  readonly posts: readonly Post[];
  readonly objectives: readonly Objective[];
  readonly periods: readonly Period[];
  readonly agencies: readonly (AgencyPlace & { readonly stateText: string })[];
  /** Only those that this reader's desk sees. */
  readonly cases: readonly LinkedCaseResponse[];
  readonly notes: Activation['notes'];
  readonly flow: readonly FlowRule[];
  readonly reopening: readonly ReopeningPhase[];
  readonly reports: readonly ReportCadence[];
  readonly deactivation: readonly Bilingual[];
  /** Other live activations at the same crossings; null for one in which this reader's desk does not sit. */
  readonly sharing: readonly {
    readonly id: ActivationId | null;
    readonly crossingIds: readonly CrossingId[];
    readonly deskIds: readonly DeskId[];
  }[];
  readonly ended: Activation['ended'];
  readonly reviews: readonly Review[];
}

/** What surrounds it for one reader. */
export interface Around {
  readonly deskId: DeskId;
  readonly country: CountryCode;
  readonly locale: Locale;
  readonly cases: readonly LinkedCaseResponse[];
  readonly sharing: ActivationResponse['sharing'];
  readonly votes: readonly SignedAct[];
}

const runs = ({ state }: Step): boolean => state === 'open' || state === 'in-progress';

const isOverdue = (step: Step, now: Instant): boolean => {
  const due = stepDue(step);
  return runs(step) && due !== null && due <= now;
};

const stepResponse = (step: Step, { text, state, now }: ActivationSeen, locale: Locale): ActivationStepResponse => {
  const telling = step.kind === 'tell' ? text.tellings.find(({ id }) => id === step.key) : undefined;
  const written = text.steps.find(({ id }) => step.kind === 'step' && id === step.key);
  const asked = step.when && text.questions.find(({ id }) => id === step.when?.question);
  return {
    id: step.id,
    key: step.key,
    kind: step.kind,
    phase: written?.phase ?? null,
    country: step.country,
    role: step.role,
    deskId: step.deskId,
    text: (telling?.what ?? written?.do)!,
    evidence: written?.evidence ?? null,
    tells: telling?.tell ?? null,
    level: step.level,
    state: step.state,
    stateText: sayTerm(`step.${step.state}`, locale),
    lifeSafety: step.lifeSafety,
    dueAt: stepDue(step),
    overdue: isOverdue(step, now),
    condition:
      step.when && asked ? { ask: asked.ask, is: step.when.is, answer: state.answers[step.when.question] ?? null } : null,
    startedAt: step.startedAt,
    settled: step.settled,
  };
};

const titleOf = ({ roles }: ProcedureText, role: string): Bilingual =>
  roles.find(({ id }) => id === role)?.title ?? { en: role, es: role };

const noticeResponses = ({ text, state, now }: ActivationSeen, { deskId, country, locale }: Around): NoticeResponse[] =>
  text.noticeBefore.map((rule) => {
    const by = { country, deskId, userId: state.raised.userId, at: now };
    const missing = noticeMissing(state, text, { act: rule.act, from: now, by });
    return {
      act: rule.act,
      actText: sayTerm(`order.${rule.act}`, locale),
      leadMinutes: rule.leadMinutes,
      why: rule.why,
      unless: rule.unless,
      roles: rule.tell.map((role) => ({
        role,
        title: titleOf(text, role),
        toldAt: state.told.find((told) => told.role === role)?.at ?? null,
      })),
      missing: [...missing.untold, ...missing.short],
    };
  });

const sideResponse = ({ state, now }: ActivationSeen, country: CountryCode, locale: Locale): SideResponse => {
  const { level = null, since = null } = state.sides[country] ?? {};
  const open = state.steps.filter((step) => step.country === country && runs(step));
  return {
    country,
    level,
    levelText: level && sayTerm(`level.${level}`, locale),
    since,
    openSteps: open.length,
    overdueSteps: open.filter((step) => isOverdue(step, now)).length,
  };
};

export const activationLineResponse = (
  seen: ActivationSeen,
  { locale, country }: Pick<Around, 'locale' | 'country'>,
): ActivationLineResponse => {
  const { id, version, state, text, now } = seen;
  const { ask } = state;
  return {
    id,
    version,
    now,
    state: state.state,
    stateText: sayTerm(`activation.${state.state}`, locale),
    procedureId: state.procedure.id,
    procedureVersion: state.procedure.version,
    title: text.title,
    corridorId: state.corridorId,
    crossingIds: state.crossingIds,
    reason: state.reason,
    raised: state.raised,
    sides: state.countries.map((each) => sideResponse(seen, each, locale)),
    ask: ask && { ...ask, overdue: ask.confirmBy <= now, mine: ask.by.country !== country },
  };
};

export const activationResponse = (seen: ActivationSeen, around: Around): ActivationResponse => {
  const { state, text } = seen;
  const { locale } = around;
  return {
    ...activationLineResponse(seen, around),
    procedureHash: state.procedure.hash,
    votes: around.votes,
    countries: state.countries,
    settledAsks: state.settledAsks,
    questions: text.questions.map(({ id, ask }) => ({ id, ask, answer: state.answers[id] ?? null })),
    seats: state.seats.map((seat) => ({
      ...seat,
      title: titleOf(text, seat.role),
      reach: text.roles.find(({ id }) => id === seat.role)?.reach ?? null,
    })),
    steps: state.steps.map((step) => stepResponse(step, seen, locale)),
    openLifeSteps: openLifeSteps(state),
    told: state.told,
    notice: noticeResponses(seen, around),
    orders: state.orders,
    conflicts: state.conflicts,
    posts: state.posts,
    objectives: state.objectives,
    periods: state.periods,
    agencies: state.agencies.map((place) => ({ ...place, stateText: sayTerm(`agency.${place.state}`, locale) })),
    cases: around.cases,
    notes: state.notes,
    flow: text.flow,
    reopening: text.reopening,
    reports: text.reports,
    deactivation: text.deactivation,
    sharing: around.sharing,
    ended: state.ended,
    reviews: state.reviews,
  };
};
