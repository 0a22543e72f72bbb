import { replay } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activationAggregate, isTogether } from './activation.js';
import { ADUANA, MX, type Play, PORT, raisedBy, US } from './activation.fixture.js';
import { rankOf } from './keys.js';
import { LEVELS } from './procedure.js';

type Act = (play: Play) => unknown;

const desk = fc.constantFrom(US, MX, PORT, ADUANA);
const level = fc.constantFrom(...LEVELS);
const number = fc.integer({ min: 1, max: 6 });
const key = fc.constantFrom('n1', 'n2', 'n3', 's1', 's2', 's3', 'tell-south', 'tell-north');
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(desk, level).map(
    ([by, want]): Act =>
      (play) =>
        play.want(by, want),
  ),
  fc.tuple(desk, number).map(
    ([by, which]): Act =>
      (play) =>
        play.confirm(by, which),
  ),
  desk.map(
    (by): Act =>
      (play) =>
        play.confirm(by),
  ),
  fc.tuple(desk, number).map(
    ([by, which]): Act =>
      (play) =>
        play.decline(by, which),
  ),
  desk.map(
    (by): Act =>
      (play) =>
        play.end(by),
  ),
  fc.constant<Act>((play) => play.lapse()),
  fc.integer({ min: 1, max: 90 }).map(
    (minutes): Act =>
      (play) =>
        play.pass(minutes),
  ),
  fc.tuple(desk, key).map(
    ([by, which]): Act =>
      (play) =>
        play.complete(by, which),
  ),
  fc.tuple(desk, key).map(
    ([by, which]): Act =>
      (play) =>
        play.skip(by, which),
  ),
  fc.tuple(desk, fc.boolean()).map(
    ([by, is]): Act =>
      (play) =>
        play.answer(by, 'cargo', is),
  ),
  desk.map(
    (by): Act =>
      (play) =>
        play.order(by, 'suspend', { at: 'a', anyway: 'Now.' }),
  ),
  desk.map(
    (by): Act =>
      (play) =>
        play.order(by, 'reopen', { at: 'a', anyway: 'Now.' }),
  ),
);

/** Refusals are allowed; anything else that is thrown is a fault of the decider. */
const attempt = (act: Act, play: Play): void => {
  try {
    act(play);
  } catch (error) {
    if (!(error as { code?: string }).code) throw error;
  }
};

const anyRun = fc.record({
  by: fc.constantFrom(US, MX),
  level: fc.constantFrom('watch', 'elevated', 'crisis'),
  then: fc.array(acts, { maxLength: 40 }),
});

const check = (hold: (before: Play['state'], play: Play) => void): void =>
  fc.assert(
    fc.property(anyRun, ({ by, level: raised, then }) => {
      const play = raisedBy(by, { level: raised as 'watch' });
      for (const act of then) {
        const before = play.state;
        attempt(act, play);
        hold(before, play);
      }
    }),
    { numRuns: 150 },
  );

describe('whatever both sides do, in whatever order', () => {
  it('keys move as the machine says, and replaying the events gives the state', () => {
    fc.assert(
      fc.property(anyRun, ({ by, level: raised, then }) => {
        const play = raisedBy(by, { level: raised as 'watch' });
        // Play.apply holds every move against the machine.
        for (const act of then) attempt(act, play);
        expect(replay(activationAggregate, play.events)).toEqual(play.state);
      }),
      { numRuns: 150 },
    );
  });

  it('a side goes up only by a key of its own, and comes down below the other only with both', () => {
    check((before, play) => {
      const last = play.events.at(-1);
      for (const [country, other] of [
        ['US', 'MX'],
        ['MX', 'US'],
      ] as const) {
        const [was, is] = [before.sides[country]!, play.state.sides[country]!];
        if (was.level === is.level) continue;
        const entered = play.events.findLast(
          (event) => event.type === 'activation.level-entered' && event.data.country === country,
        );
        const byOwn = entered?.type === 'activation.level-entered' && entered.data.by.country === country;
        if (rankOf(is.level) > rankOf(was.level)) expect(byOwn).toBe(true);
        else if (rankOf(is.level) < rankOf(before.sides[other]!.level))
          expect(play.state.settledAsks.at(-1)?.how).toBe('confirmed');
        expect(last).toBeDefined();
      }
    });
  });

  it('it says joint exactly while both sides are at one level and nothing is asked', () => {
    check((_, { state }) => expect(state.state === 'joint').toBe(!state.ended && !state.ask && isTogether(state)));
  });

  it('no step is there twice, and none runs that does not apply or after the end', () => {
    check((_, { state }) => {
      const keys = state.steps.map(({ key: name }) => name);
      expect(new Set(keys).size).toBe(keys.length);
      const running = state.steps.filter((step) => step.state === 'open' || step.state === 'in-progress');
      expect(running.every(({ clockFrom }) => clockFrom !== null)).toBe(true);
      if (state.ended) expect(running).toEqual([]);
    });
  });

  it('two orders in force that differ are always a conflict that both see, until it is settled or one is lifted', () => {
    check((_, { state }) => {
      const live = state.orders.filter(({ lifted }) => lifted === null);
      for (const [index, one] of live.entries())
        for (const other of live.slice(index + 1))
          if (one.act !== other.act && one.by.deskId !== other.by.deskId)
            expect(state.conflicts.some(({ orders }) => orders.includes(one.id) && orders.includes(other.id))).toBe(true);
    });
  });
});
