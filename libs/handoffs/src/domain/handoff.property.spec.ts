import { addMinutes, replay, type DeskId, type Instant } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptHandoff } from './accept-handoff.js';
import { acceptWithConditions } from './accept-with-conditions.js';
import { answerClarification } from './answer-clarification.js';
import { askClarification } from './ask-clarification.js';
import { confirmHandoff } from './confirm-handoff.js';
import { declineHandoff } from './decline-handoff.js';
import { expireHandoff, hasRunOut } from './expire-handoff.js';
import { command, GN, INM, offerFacts, officer, OFO, T0, taking, then } from './handoff.fixture.js';
import type { HandoffEvent } from './handoff.events.js';
import { HANDOFF_STATES, OPEN_HANDOFF_STATES } from './handoff.machine.js';
import { handoffAggregate, leadMovedTo, type Handoff } from './handoff.js';
import { answeringDesk, HANDOFF_KINDS, type HandoffKind } from './offer-terms.js';
import { offerHandoff } from './offer-handoff.js';
import { reofferHandoff } from './reoffer-handoff.js';
import { withdrawHandoff } from './withdraw-handoff.js';

/**
 * A small world beside the real deciders: one case with its lead, its place for an offer, its facts (a number that grows when the
 * case is worked on) and a log of every event. Whatever desks do, in whatever order, the world must stay sound.
 */
interface World {
  now: Instant;
  lead: DeskId;
  facts: number;
  active: Set<DeskId>;
  handoffs: { state: Handoff; events: HandoffEvent[] }[];
}

const DESKS = [OFO, INM, GN] as const;
/** How often each act is tried; what happens to the case beside the offer is the exception, as in life. */
const ACTS = {
  offer: 5,
  accept: 1,
  condition: 3,
  confirm: 3,
  decline: 1,
  withdraw: 1,
  ask: 2,
  answer: 3,
  reoffer: 2,
  tick: 2,
  work: 1,
  reroute: 1,
  toggle: 1,
};

interface Step {
  readonly act: keyof typeof ACTS;
  /** Whether the desk acts whose turn it is, or any desk. */
  readonly inTurn: boolean;
  readonly any: DeskId;
  readonly to: DeskId;
  readonly kind: HandoffKind;
  readonly minutes: number;
}

const steps = fc.array(
  fc.record<Step>({
    act: fc.oneof(...Object.entries(ACTS).map(([act, weight]) => ({ weight, arbitrary: fc.constant(act as keyof typeof ACTS) }))),
    inTurn: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    any: fc.constantFrom(...DESKS),
    to: fc.constantFrom(...DESKS),
    kind: fc.oneof({ weight: 3, arbitrary: fc.constant<HandoffKind>('transfer') }, fc.constantFrom(...HANDOFF_KINDS)),
    minutes: fc.integer({ min: 0, max: 90 }),
  }),
  { minLength: 20, maxLength: 60, size: 'max' },
);

const BY_OFFERER: ReadonlySet<string> = new Set(['confirm', 'withdraw', 'answer', 'reoffer']);

const isOpen = ({ state }: { state: Handoff }): boolean => OPEN_HANDOFF_STATES.includes(state.state);

const offer = (world: World, { inTurn, any, to, kind }: Step): HandoffEvent[] => {
  const outside = kind === 'referral_outside';
  const wanted = command({
    kind,
    lifeSafety: true,
    toDeskId: outside ? null : to,
    outside: outside ? { name: 'a hospital', channel: 'telephone' } : null,
    strand: kind === 'strand' ? { subject: 'vehicle', description: 'truck' } : null,
  });
  const facts = offerFacts({
    offerer: officer(inTurn ? world.lead : any),
    leadDeskId: world.lead,
    openOffer: world.handoffs.some(isOpen),
    target: { active: world.active.has(to), hasTerminal: true, ceiling: 'TLP:RED', holdsCase: false },
    packetHash: `hash-${world.facts}`,
    limit: { urgency: 'life-safety', limitMinutes: 60 },
    respondBy: addMinutes(world.now, 60),
  });
  return offerHandoff(wanted, facts, world.now);
};

const decide = (world: World, handoff: Handoff, { act, inTurn, any, minutes }: Step): readonly HandoffEvent[] => {
  const target = handoff.offer.toDeskId;
  const turn = BY_OFFERER.has(act) ? handoff.offer.fromDeskId : answeringDesk(handoff.offer);
  const who = officer(inTurn ? turn : any);
  const facts = taking(who, {
    leadDeskId: world.lead,
    targetActive: target === null || world.active.has(target),
    packetHash: `hash-${world.facts}`,
  });
  const due = { respondBy: addMinutes(world.now, 60), confirmBy: addMinutes(world.now, 60) };
  switch (act) {
    case 'accept':
      return acceptHandoff(handoff, facts, world.now);
    case 'condition':
      return acceptWithConditions(handoff, { conditions: ['x'] }, { ...facts, ...due }, world.now);
    case 'confirm':
      return confirmHandoff(handoff, facts, world.now);
    case 'decline':
      return declineHandoff(
        handoff,
        { ground: 'capacity', text: null, betterDeskId: null },
        { officer: who, betterDeskExists: true, bounces: minutes % 5 },
        world.now,
      );
    case 'withdraw':
      return withdrawHandoff(handoff, { reason: null }, who, world.now);
    case 'ask':
      return askClarification(handoff, { question: '?' }, who, world.now);
    case 'answer':
      return answerClarification(handoff, { text: '!' }, { officer: who, ...due }, world.now);
    case 'reoffer':
      return reofferHandoff(handoff, { ...facts, ...due }, world.now);
    case 'offer':
    case 'tick':
    case 'work':
    case 'reroute':
    case 'toggle':
      return hasRunOut(handoff, world.now) ? expireHandoff(handoff, 1, world.now) : [];
  }
};

/** Does one step; a refusal by the domain changes nothing. Returns whether the step made events. */
const perform = (world: World, step: Step): boolean => {
  if (step.act === 'tick') world.now = addMinutes(world.now, step.minutes);
  if (step.act === 'work') world.facts += 1;
  if (step.act === 'reroute') world.lead = step.to;
  if (step.act === 'toggle') world.active[world.active.has(step.to) ? 'delete' : 'add'](step.to);
  const last = world.handoffs.at(-1);
  try {
    if (step.act === 'offer') {
      const events = offer(world, step);
      world.handoffs.push({ state: replay(handoffAggregate, events)!, events });
      return true;
    }
    if (!last) return false;
    const events = decide(world, last.state, step);
    last.state = then(last.state, events);
    last.events.push(...events);
    world.lead = events.length > 0 ? (leadMovedTo(last.state) ?? world.lead) : world.lead;
    return events.length > 0;
  } catch (error) {
    if ((error as Error).name !== 'DomainError') throw error;
    return false;
  }
};

const mustBeSound = (world: World, leadBefore: DeskId, step: Step, happened: boolean): void => {
  if (world.handoffs.filter(isOpen).length > 1) throw new Error('two open offers');
  if (world.lead === leadBefore || step.act === 'reroute') return;
  const last = world.handoffs.at(-1)!.state;
  expect(happened).toBe(true);
  expect(['accepted', 'confirmed']).toContain(last.state);
  expect(last.offer).toMatchObject({ kind: 'transfer', fromDeskId: leadBefore, toDeskId: world.lead });
  expect(last.packet.hash).toBe(`hash-${world.facts}`);
  expect(world.active.has(world.lead)).toBe(true);
};

describe('any sequence of acts', () => {
  it('keeps one lead, one open offer at most, and replays to the stored state; only a consent of both moves the lead', () => {
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(steps, (sequence) => {
        const world: World = { now: T0, lead: OFO, facts: 1, active: new Set(DESKS), handoffs: [] };
        for (const step of sequence) {
          const leadBefore = world.lead;
          const happened = perform(world, step);
          mustBeSound(world, leadBefore, step, happened);
        }
        for (const { state, events } of world.handoffs) {
          expect(replay(handoffAggregate, events)).toEqual(state);
          reached.set(state.state, (reached.get(state.state) ?? 0) + 1);
        }
      }),
      { numRuns: 150 },
    );
    // A property that never reaches the interesting states proves nothing.
    for (const state of HANDOFF_STATES) expect([state, (reached.get(state) ?? 0) > 0]).toEqual([state, true]);
  });
});
