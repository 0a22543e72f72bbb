import { addMinutes, instant, type Instant, replay, toMillis, type UserId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fireInject, holdInject, releaseInject, reportMade, rescheduleInject, skipInject, timeInject } from './control-inject.js';
import { type DrillClock, rebase, timeOn } from './drill-clock.js';
import { injectAggregate, type Inject } from './inject.js';
import type { InjectEvent } from './inject.events.js';
import { planInject } from './plan-drill.js';
import { lateFrom, playInject } from './play-injects.js';
import type { ScenarioInject } from './scenario.js';
import { smallScenario } from './small-scenario.fixture.js';

const START = instant('2026-03-02T18:00:00.000Z');
const BY = '01890000-0000-7000-8000-000000000001' as UserId;
const TELLING = { from: { en: 'a', es: 'a' }, text: { en: 'b', es: 'b' }, played: [] };
const at = (minute: number): Instant => addMinutes(START, minute);

const planned = (change: Partial<ScenarioInject> = {}): Inject => {
  const inject = { ...smallScenario().injects[1]!, at: 5, ...change };
  return replay(injectAggregate, planInject(inject, START, { origin: 'script', of: null, by: null, at: START }))!;
};
const after = (inject: Inject, events: readonly InjectEvent[]): Inject => events.reduce(injectAggregate.evolve, inject);
const facts = (scale = 1, status: 'pending' | 'met' | 'late' | 'missed' = 'pending') => ({ scale, statusOf: () => status });
const play = (inject: Inject, minute: number, given = facts()): InjectEvent[] => playInject(inject, TELLING, given, at(minute));
const types = (events: readonly InjectEvent[]): string[] => events.map(({ type }) => type);

describe('what the clock does to an inject', () => {
  it('fires it at its minute, and neither before nor again', () => {
    const inject = planned();
    expect(play(inject, 4.99)).toEqual([]);
    const fired = after(inject, play(inject, 5));
    expect(fired).toMatchObject({ state: 'fired', firedAt: at(5), firedBy: null });
    expect(play(fired, 6)).toEqual([]);
  });

  it('asks about one that is due for longer than ten minutes of the drill, and on a fast clock half a minute outside', () => {
    expect(types(play(planned(), 15))).toEqual(['drill.inject-fired']);
    expect(types(play(planned(), 15.1))).toEqual(['drill.inject-asked']);
    expect(lateFrom(START, 60)).toBe(at(30));
    const asked = after(planned(), play(planned(), 16));
    expect(play(asked, 17)).toEqual([]);
    expect(after(asked, fireInject(asked, TELLING, BY, at(18)))).toMatchObject({ state: 'fired', firedBy: BY });
  });

  it('waits for its condition, fires when it holds and skips it when it came out otherwise', () => {
    const inject = planned({ if: { expectation: 'taken', is: 'missed' } });
    expect(play(inject, 30)).toEqual([]);
    expect(types(play(inject, 30, facts(1, 'missed')))).toEqual(['drill.inject-fired']);
    expect(types(play(inject, 30, facts(1, 'met')))).toEqual(['drill.inject-skipped']);
  });

  it('gives one that comes after another its time when that one is fired: never before its own minute', () => {
    const inject = planned({ after: { inject: 1, minutes: 3 } });
    expect(inject.dueAt).toBeNull();
    expect(play(inject, 60)).toEqual([]);
    expect(after(inject, timeInject(inject, { number: 2, at: at(4) })).dueAt).toBeNull();
    expect(after(inject, timeInject(inject, { number: 1, at: at(0) })).dueAt).toBe(at(5));
    expect(after(inject, timeInject(inject, { number: 1, at: at(4) })).dueAt).toBe(at(7));
  });

  it('lets a controller hold it, and release it to its time or, when that is over, to now', () => {
    const held = after(planned(), holdInject(planned(), BY, at(1)));
    expect(play(held, 6)).toEqual([]);
    expect(after(held, releaseInject(held, BY, at(2))).dueAt).toBe(at(5));
    expect(after(held, releaseInject(held, BY, at(40))).dueAt).toBe(at(40));
    expect(() => rescheduleInject(held, at(1), BY, at(2))).toThrow('inject-in-past');
  });
});

/** What controllers and the clock may do to it, in any order, as time goes on. */
type Act = 'play' | 'fire' | 'hold' | 'release' | 'skip' | 'reschedule' | 'make';
const acts = fc.array(
  fc.record({
    act: fc.constantFrom<Act>('play', 'fire', 'hold', 'release', 'skip', 'reschedule', 'make'),
    pass: fc.integer({ min: 0, max: 8 }),
    ahead: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 30 },
);

const attempt = (inject: Inject, act: Act, ahead: number, now: Instant): readonly InjectEvent[] => {
  switch (act) {
    case 'play':
      return playInject(inject, TELLING, facts(), now);
    case 'fire':
      return fireInject(inject, TELLING, BY, now);
    case 'hold':
      return holdInject(inject, BY, now);
    case 'release':
      return releaseInject(inject, BY, now);
    case 'skip':
      return skipInject(inject, BY, now);
    case 'reschedule':
      return rescheduleInject(inject, addMinutes(now, ahead), BY, now);
    case 'make':
      return reportMade(inject, [], now);
  }
};

const orNothing = (work: () => readonly InjectEvent[]): readonly InjectEvent[] => {
  try {
    return work();
  } catch {
    return [];
  }
};

describe('whatever controllers do', () => {
  it('no inject is fired twice, and the clock fires none early', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        let inject = planned();
        let now = START;
        let fired = 0;
        for (const { act, pass, ahead } of steps) {
          now = addMinutes(now, pass);
          const { dueAt } = inject;
          const events = orNothing(() => attempt(inject, act, ahead, now));
          for (const event of events) {
            if (event.type !== 'drill.inject-fired') continue;
            fired += 1;
            if (event.data.by === null) expect(dueAt !== null && dueAt <= now).toBe(true);
          }
          inject = after(inject, events);
        }
        expect(fired).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('pauses and paces never make the clock jump: it shows the sum of what it ran', () => {
    const step = fc.record({ seconds: fc.integer({ min: 0, max: 600 }), scale: fc.constantFrom(0, 0.5, 1, 10, 60) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let real = instant('2026-11-27T08:00:00.000Z');
        let clock: DrillClock = { virtualAt: START, realAt: real, scale: 0 };
        let ran = 0;
        for (const { seconds, scale } of steps) {
          const before = timeOn(clock, real);
          clock = rebase(clock, real, scale);
          expect(timeOn(clock, real)).toBe(before);
          real = addMinutes(real, seconds / 60);
          ran += seconds * scale;
          expect(timeOn(clock, real) >= before).toBe(true);
        }
        expect(toMillis(timeOn(clock, real)) - toMillis(START)).toBe(ran * 1000);
      }),
    );
  });
});
