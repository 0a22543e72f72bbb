import { describe, expect, it } from '@jest/globals';
import { drawMachine, replay, type ClosureId, type Instant, type LaneKey } from '#kernel';
import { eventPhrases, terms } from '#phrases';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import {
  at,
  CARS_NORTH,
  CARS_SOUTH,
  CLOSURE,
  FACTS,
  LANES,
  LivedSide,
  OFFICER,
  T0,
  WALKERS_NORTH,
  WALKERS_SOUTH,
  WHY,
} from './border.fixture.js';
import { announceClosure, withdrawClosure } from './close-for-a-time.js';
import { closureMachine } from './closure.machine.js';
import type { CrossingSideEvent, SaidStatus } from './crossing-side.events.js';
import { crossingSideAggregate, statusOf, type CrossingSide } from './crossing-side.js';
import { laneStatusMachine, SAYABLE_STATUSES, severityOf } from './lane-status.machine.js';
import { proposalMachine } from './proposal.machine.js';
import { reopeningMachine } from './reopening.machine.js';
import { abandonReopening, planReopening, takeStage } from './reopen-in-stages.js';
import { setStatus } from './set-status.js';
import { nextTurn, sideAt, turnSide } from './turn-side.js';

const said = (more: Partial<SaidStatus> = {}): SaidStatus => ({
  lanes: [CARS_NORTH],
  status: 'suspended',
  until: null,
  reason: WHY,
  released: true,
  ...more,
});
const set = (side: LivedSide, more: Partial<SaidStatus>, now: Instant): void =>
  side.happen(setStatus(side.state, said(more), FACTS, OFFICER, now));
const refusal = (code: string) => expect.objectContaining({ code });

describe('San Ysidro on 25 November 2018', () => {
  it('stops as a whole, lets walkers back first and southbound cars later, each for itself', () => {
    const side = new LivedSide();
    set(side, { lanes: LANES }, at(0));
    expect(LANES.map((lane) => statusOf(side.state, lane))).toEqual(LANES.map(() => 'suspended'));
    const stages = [
      { lanes: [WALKERS_NORTH, WALKERS_SOUTH], status: 'open' as const, expectedAt: null },
      { lanes: [CARS_SOUTH], status: 'open' as const, expectedAt: at(390) },
      { lanes: [CARS_NORTH], status: 'restricted' as const, expectedAt: null },
    ];
    side.happen(planReopening(side.state, { stages, reason: null }, FACTS, OFFICER, at(200)));
    side.happen(takeStage(side.state, { stage: 0, released: true }, FACTS, OFFICER, at(268)));
    expect(statusOf(side.state, WALKERS_NORTH)).toBe('open');
    expect(statusOf(side.state, CARS_SOUTH)).toBe('suspended');
    // The hour that was hoped for comes, and opens nothing.
    expect(statusOf(sideAt(side.state, at(391)), CARS_SOUTH)).toBe('suspended');
    side.happen(takeStage(side.state, { stage: 1, released: true }, FACTS, OFFICER, at(386)));
    expect(side.state.reopening).toMatchObject({ state: 'under-way' });
    side.happen(takeStage(side.state, { stage: 2, released: true }, FACTS, OFFICER, at(400)));
    expect(side.state.reopening).toMatchObject({ state: 'done' });
    expect(statusOf(side.state, CARS_NORTH)).toBe('restricted');
  });

  it('takes back what is left of a reopening when a lane of it is shut again', () => {
    const side = new LivedSide();
    set(side, { lanes: LANES }, at(0));
    const stages = [WALKERS_NORTH, CARS_NORTH].map((lane) => ({ lanes: [lane], status: 'open' as const, expectedAt: null }));
    side.happen(planReopening(side.state, { stages, reason: null }, FACTS, OFFICER, at(1)));
    side.happen(takeStage(side.state, { stage: 0, released: true }, FACTS, OFFICER, at(2)));
    set(side, { lanes: [WALKERS_NORTH] }, at(3));
    expect(side.state.reopening?.state).toBe('abandoned');
    expect(() => takeStage(side.state, { stage: 1, released: true }, FACTS, OFFICER, at(4))).toThrow(
      refusal('border-reopening-abandoned'),
    );
  });
});

describe('a desk that says how its lanes are', () => {
  it.each([
    ['border-lane-not-there', { lanes: ['rail.northbound.standard' as LaneKey] }],
    ['border-reason-missing', { reason: { en: null, es: '' } }],
    ['border-until-past', { until: T0 }],
    ['border-until-too-far', { until: at(60 * 24 * 400) }],
  ])('is refused as %s', (code, more) => {
    const side = new LivedSide();
    expect(() => set(side, more, T0)).toThrow(refusal(code));
  });

  it('needs no reason to let people through', () => {
    const side = new LivedSide();
    set(side, { status: 'open', reason: null }, T0);
    expect(statusOf(side.state, CARS_NORTH)).toBe('open');
  });

  it('cannot suspend what is closed', () => {
    const side = new LivedSide();
    set(side, { status: 'closed' }, T0);
    expect(() => set(side, { status: 'suspended' }, at(1))).toThrow(refusal('border-closed-not-suspended'));
  });

  it('is believed until the time that it said, and no longer: then the lane is unknown, not open', () => {
    const side = new LivedSide();
    set(side, { until: at(60) }, T0);
    expect(nextTurn(side.state)).toBe(at(60));
    expect(statusOf(sideAt(side.state, at(59)), CARS_NORTH)).toBe('suspended');
    expect(statusOf(sideAt(side.state, at(60)), CARS_NORTH)).toBe('unknown');
  });
});

describe('an announced closure', () => {
  const announced = (): LivedSide => {
    const side = new LivedSide();
    set(side, { status: 'open', lanes: [CARS_NORTH], reason: null }, T0);
    const closure = {
      lanes: [CARS_NORTH, CARS_SOUTH],
      status: 'closed' as const,
      from: at(60),
      to: at(120),
      reason: WHY,
      released: true,
    };
    side.happen(announceClosure(side.state, { closureId: CLOSURE, ...closure }, FACTS, OFFICER, at(1)));
    return side;
  };

  it('begins and ends by the clock, and its end opens nothing', () => {
    const side = announced();
    expect(nextTurn(side.state)).toBe(at(60));
    expect(statusOf(sideAt(side.state, at(61)), CARS_NORTH)).toBe('closed');
    side.happen(turnSide(side.state, [], at(61)));
    expect(nextTurn(side.state)).toBe(at(120));
    side.happen(turnSide(side.state, [], at(121)));
    expect(statusOf(side.state, CARS_NORTH)).toBe('unknown');
    expect(side.state.closures).toMatchObject([{ state: 'ended' }]);
    expect(nextTurn(side.state)).toBeNull();
  });

  it('that nobody looked at in its whole window has begun and ended all the same', () => {
    const side = announced();
    const types = turnSide(side.state, [], at(500)).map(({ type }) => type);
    expect(types).toEqual(['crossing-side.closure-begun', 'crossing-side.closure-ended']);
  });

  it('loosens nothing: what a desk has shut for longer stays shut after it', () => {
    const side = announced();
    set(side, { status: 'closed', until: null }, at(30));
    side.happen(turnSide(side.state, [], at(61)));
    side.happen(turnSide(side.state, [], at(121)));
    expect(statusOf(side.state, CARS_NORTH)).toBe('closed');
  });

  it('without an end holds until somebody says how its lanes are, and is over with the last of them', () => {
    const side = new LivedSide();
    const said = { lanes: [CARS_NORTH, CARS_SOUTH], status: 'suspended' as const, from: at(60), to: null, reason: WHY };
    const closure = { ...said, closureId: CLOSURE, released: true };
    side.happen(announceClosure(side.state, closure, FACTS, OFFICER, at(1)));
    expect(statusOf(sideAt(side.state, at(59)), CARS_NORTH)).toBe('unknown');
    side.happen(turnSide(side.state, [], at(61)));
    expect(nextTurn(side.state)).toBeNull();
    const month = sideAt(side.state, at(60 * 24 * 30));
    expect([statusOf(month, CARS_NORTH), month.closures[0]?.state]).toEqual(['suspended', 'begun']);
    set(side, { status: 'open', reason: null }, at(200));
    expect(turnSide(side.state, [], at(200))).toEqual([]);
    set(side, { lanes: [CARS_SOUTH], status: 'open', reason: null }, at(210));
    side.happen(turnSide(side.state, [], at(210)));
    expect(side.state.closures).toMatchObject([{ state: 'ended' }]);
    expect(statusOf(side.state, CARS_SOUTH)).toBe('open');
  });

  it('may be withdrawn until it begins', () => {
    const side = announced();
    const late = sideAt(side.state, at(61));
    expect(() => withdrawClosure(late, { closureId: CLOSURE, reason: null }, FACTS, OFFICER, at(61))).toThrow(
      refusal('border-closure-begun'),
    );
    side.happen(withdrawClosure(side.state, { closureId: CLOSURE, reason: null }, FACTS, OFFICER, at(30)));
    expect(turnSide(side.state, [], at(500))).toEqual([]);
    expect(() => withdrawClosure(side.state, { closureId: CLOSURE, reason: null }, FACTS, OFFICER, at(31))).toThrow(
      refusal('border-closure-over'),
    );
  });

  it.each([
    ['border-window-backwards', { to: at(10) }],
    ['border-window-begun', { from: T0 }],
    ['border-until-too-far', { to: at(60 * 24 * 400) }],
  ])('is refused as %s', (code, more) => {
    const closure = {
      lanes: [CARS_NORTH],
      status: 'closed' as const,
      from: at(60),
      to: at(120),
      reason: WHY,
      released: true,
      ...more,
    };
    expect(() => announceClosure(new LivedSide().state, { closureId: CLOSURE, ...closure }, FACTS, OFFICER, T0)).toThrow(
      refusal(code),
    );
  });
});

describe('a reopening', () => {
  it('goes in its order: of two who take the same stage the second is told', () => {
    const side = new LivedSide();
    const stages = [CARS_NORTH, CARS_SOUTH].map((lane) => ({ lanes: [lane], status: 'open' as const, expectedAt: null }));
    side.happen(planReopening(side.state, { stages, reason: null }, FACTS, OFFICER, T0));
    expect(() => takeStage(side.state, { stage: 1, released: true }, FACTS, OFFICER, at(1))).toThrow(
      refusal('border-stage-not-next'),
    );
    side.happen(takeStage(side.state, { stage: 0, released: true }, FACTS, OFFICER, at(1)));
    expect(() => takeStage(side.state, { stage: 0, released: true }, FACTS, OFFICER, at(1))).toThrow(
      refusal('border-stage-not-next'),
    );
    expect(() => planReopening(side.state, { stages, reason: null }, FACTS, OFFICER, at(2))).toThrow(
      refusal('border-reopening-running'),
    );
    side.happen(abandonReopening(side.state, null, FACTS, OFFICER, at(3)));
    expect(statusOf(side.state, CARS_NORTH)).toBe('open');
    side.happen(planReopening(side.state, { stages, reason: null }, FACTS, OFFICER, at(4)));
    expect(side.state.reopening?.state).toBe('planned');
  });
});

describe('whatever desks and the clock do to a side', () => {
  const lane = fc.constantFrom(...LANES);
  const step = fc.record({
    act: fc.constantFrom('set', 'announce', 'withdraw', 'plan', 'take', 'abandon', 'turn'),
    lanes: fc.uniqueArray(lane, { minLength: 1, maxLength: 3 }),
    status: fc.constantFrom(...SAYABLE_STATUSES),
    wait: fc.integer({ min: 0, max: 90 }),
    span: fc.option(fc.integer({ min: 1, max: 200 }), { nil: null }),
    stage: fc.nat({ max: 2 }),
  });
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  const decide = (side: CrossingSide, { act, lanes, status, span, stage }: Step, n: number, now: number): CrossingSideEvent[] => {
    const until = span === null ? null : at(now + span);
    const window = { from: at(now + 5), to: span === null ? null : at(now + 5 + span) };
    if (act === 'set') return setStatus(side, said({ lanes, status, until }), FACTS, OFFICER, at(now));
    if (act === 'announce') {
      const closure = { lanes, status: 'closed' as const, ...window, reason: WHY, released: true };
      return announceClosure(side, { closureId: `closure-${n}` as ClosureId, ...closure }, FACTS, OFFICER, at(now));
    }
    if (act === 'withdraw')
      return withdrawClosure(side, { closureId: side.closures.at(-1)?.id ?? CLOSURE, reason: null }, FACTS, OFFICER, at(now));
    if (act === 'plan')
      return planReopening(
        side,
        { stages: [{ lanes, status: 'open', expectedAt: null }], reason: null },
        FACTS,
        OFFICER,
        at(now),
      );
    if (act === 'take') return takeStage(side, { stage, released: true }, FACTS, OFFICER, at(now));
    if (act === 'abandon') return abandonReopening(side, null, FACTS, OFFICER, at(now));
    return turnSide(side, [], at(now));
  };

  it('no lane opens but by a desk, the clock tightens nothing that it was not told to, and replay gives the stored state', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const side = new LivedSide();
        let now = 0;
        steps.forEach((one, n) => {
          now += one.wait;
          const before = side.state;
          // As the handlers do: the clock's turn first, then the act.
          const turned = turnSide(before, [], at(now));
          side.happen(turned);
          for (const key of LANES) expect(statusOf(side.state, key) === 'open' && statusOf(before, key) !== 'open').toBe(false);
          expect(turnSide(side.state, [], at(now))).toEqual([]);
          const next = nextTurn(side.state);
          expect(next === null || next > at(now)).toBe(true);
          try {
            side.happen(decide(side.state, one, n, now));
            side.happen(turnSide(side.state, [], at(now)));
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^border-/);
          }
        });
        if (side.events.length > 0) expect(replay(crossingSideAggregate, side.events)).toEqual(side.state);
        expect(Object.keys(eventPhrases)).toEqual(expect.arrayContaining(side.events.map(({ type }) => type)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the machines', () => {
  const machines = [laneStatusMachine, closureMachine, reopeningMachine, proposalMachine];

  it('are the diagrams in the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const machine of machines) expect(readme).toContain(`\`\`\`mermaid\n${drawMachine<string, string>(machine)}\n\`\`\``);
  });

  it('have words for each state in both languages', () => {
    const keys = machines.flatMap(({ name, table }) => Object.keys(table).map((state) => `${name}.${state}`));
    expect(keys.filter((key) => !(key in terms))).toEqual([]);
    expect(Object.keys(severityOf)).toEqual(expect.arrayContaining(Object.keys(laneStatusMachine.table)));
  });
});
