import {
  addMinutes,
  type Bilingual,
  type CaseId,
  type CountryCode,
  type DeskId,
  type Instant,
  nextState,
  type OnPaper,
} from '#kernel';
import type { Activation } from './activation.js';
import { type ActivationEvent, made } from './activation.events.js';
import type { Objective, Signature } from './activation-parts.js';
import { refuse } from './activation.errors.js';
import { type AgencyAct, agencyMachine } from './activation.machine.js';
import { bothCommands, mustBeLive, mustCommand, mustSit, seatedDesks } from './command-desks.js';

/**
 * A person holds a post of its own side from now on; whoever held it before held it until now.
 * @throws DomainError activation-ended, activation-role-unknown, activation-post-foreign, activation-command-only
 */
export const takePost = (
  state: Activation,
  { role, by, name }: { readonly role: string; readonly by: Signature; readonly name: string },
  now: Instant,
): ActivationEvent[] => {
  mustBeLive(state);
  const seat = state.seats.find((each) => each.role === role);
  if (!seat) throw refuse('activation-role-unknown', { role }, '/role');
  if (seat.country !== by.country) throw refuse('activation-post-foreign');
  if (seat.deskId !== by.deskId) mustCommand(state, by);
  const { country, deskId, userId } = by;
  const post = { role, country, deskId, userId, name, from: now, to: null };
  return [made('activation.post-taken', now, { post, by, deskIds: bothCommands(state) })];
};

/** What both sides work for, in both languages, with a lead of each. @throws DomainError activation-ended, activation-command-only, activation-lead-missing */
export const setObjective = (
  state: Activation,
  {
    id,
    text,
    leads,
    by,
  }: {
    readonly id: string;
    readonly text: Bilingual;
    readonly leads: readonly { readonly country: CountryCode; readonly deskId: DeskId }[];
    readonly by: Signature;
  },
  now: Instant,
): ActivationEvent[] => {
  mustBeLive(state);
  mustCommand(state, by);
  const led = new Set(leads.map(({ country }) => country));
  if (!state.countries.every((country) => led.has(country))) throw refuse('activation-lead-missing', {}, '/leads');
  const period = state.periods.at(-1)?.number ?? 1;
  const objective: Objective = { id, text, leads, period, state: 'open', by, closedAt: null };
  const deskIds = [...new Set([...bothCommands(state), ...leads.map(({ deskId }) => deskId)])];
  return [made('activation.objective-set', now, { objective, by, deskIds })];
};

/** @throws DomainError activation-ended, activation-command-only, activation-objective-unknown */
export const closeObjective = (
  state: Activation,
  {
    objectiveId,
    how,
    reason,
    by,
  }: { readonly objectiveId: string; readonly how: 'met' | 'dropped'; readonly reason: string | null; readonly by: Signature },
  now: Instant,
): ActivationEvent[] => {
  mustBeLive(state);
  mustCommand(state, by);
  if (!state.objectives.some(({ id, state: stands }) => id === objectiveId && stands === 'open'))
    throw refuse('activation-objective-unknown');
  return [made('activation.objective-closed', now, { objectiveId, how, reason, by, deskIds: bothCommands(state) })];
};

/** The next operational period begins now. @throws DomainError activation-ended, activation-command-only */
export const openPeriod = (
  state: Activation,
  { hours, by }: { readonly hours: number; readonly by: Signature },
  now: Instant,
): ActivationEvent[] => {
  mustBeLive(state);
  mustCommand(state, by);
  const number = (state.periods.at(-1)?.number ?? 0) + 1;
  const period = { number, from: now, until: addMinutes(now, hours * 60) };
  return [made('activation.period-opened', now, { period, by, deskIds: seatedDesks(state) })];
};

/** A desk says how it stands; what it cannot do, it says why. @throws DomainError activation-ended, activation-agency-unknown, activation-agency-state */
export const answerAlert = (
  state: Activation,
  { act, note, by }: { readonly act: Exclude<AgencyAct, 'deactivate'>; readonly note: string | null; readonly by: Signature },
  now: Instant,
): ActivationEvent[] => {
  mustBeLive(state);
  const place = state.agencies.find(({ deskId }) => deskId === by.deskId);
  if (!place) throw refuse('activation-agency-unknown');
  if (!nextState(agencyMachine, place.state, act)) throw refuse('activation-agency-state');
  if (act === 'refuse' && note === null) throw refuse('activation-unable-why', {}, '/note');
  return [made('activation.agency-answered', now, { deskId: by.deskId, act, note, by, deskIds: bothCommands(state) })];
};

/** Both commands see the number of the case; who may read it is decided where the case is. @throws DomainError activation-ended, activation-desk-outside */
export const linkCase = (
  state: Activation,
  { caseId, by }: { readonly caseId: CaseId; readonly by: Signature },
  now: Instant,
): ActivationEvent[] => {
  mustBeLive(state);
  mustSit(state, by);
  if (state.caseIds.includes(caseId)) return [];
  return [made('activation.case-linked', now, { caseId, by, deskIds: [] })];
};

/**
 * A significant event for the log of the activation; one that was written on paper also after the end, when the sheet comes in.
 * @throws DomainError activation-ended, activation-desk-outside
 */
export const noteEvent = (
  state: Activation,
  { by, text, paper }: { readonly by: Signature; readonly text: string; readonly paper?: OnPaper | null },
  now: Instant,
): ActivationEvent[] => {
  if (!paper) mustBeLive(state);
  mustSit(state, by);
  return [made('activation.noted', now, { by, text, ...(paper && { paper }), deskIds: [] })];
};

/** Other activations hold the same crossings: both commands are shown it. */
export const overlapFound = (
  state: Activation,
  others: readonly {
    readonly id: string;
    readonly crossingIds: Activation['crossingIds'];
    readonly deskIds: readonly DeskId[];
  }[],
  now: Instant,
): ActivationEvent[] => {
  if (others.length === 0) return [];
  const shared = new Set(others.flatMap(({ crossingIds }) => crossingIds));
  return [
    made('activation.overlap-found', now, {
      others: others.map(({ id }) => id),
      crossingIds: state.crossingIds.filter((crossing) => shared.has(crossing)),
      deskIds: [...new Set([...bothCommands(state), ...others.flatMap(({ deskIds }) => deskIds)])],
    }),
  ];
};
