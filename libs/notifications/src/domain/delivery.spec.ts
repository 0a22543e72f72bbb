import { describe, expect, it } from '@jest/globals';
import { addMillis, addMinutes, drawMachine, instant, type Instant, localTime, minutesBetween } from '#kernel';
import { terms } from '#phrases';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { CHANNELS, FAULTS, SUPPRESSIONS } from './delivery.js';
import { DELIVERY_STATES, deliveryMachine, statesThatAllow } from './delivery.machine.js';
import { freeAt, PERSONAL_LIMITS } from './limits.js';
import { NOTICE_URGENCIES } from './notice.js';
import {
  afterQuietHours,
  BUNDLE_MINUTES,
  DEFAULT_RULES,
  isQuiet,
  planSendings,
  type Reach,
  SURGE_TURN_MINUTES,
} from './personal-rules.js';
import { nextTry } from './retry.js';

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const night = instant('2026-11-27T11:00:00.000Z');
const moments = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') }).map((at) => instant(at));
const wallTimes = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const quietHours = fc.record({ from: wallTimes, to: wallTimes }).filter(({ from, to }) => from !== to);
const zones = fc.constantFrom(
  'America/Tijuana',
  'America/Los_Angeles',
  'America/Ciudad_Juarez',
  'America/Mexico_City',
  'America/Phoenix',
);

describe('the machine of a delivery', () => {
  it('is the diagram in the README, and its states are what the table may hold', () => {
    expect(Object.keys(deliveryMachine.table)).toEqual([...DELIVERY_STATES]);
    expect(read('libs/notifications/README.md')).toContain(`\`\`\`mermaid\n${drawMachine(deliveryMachine)}\n\`\`\``);
    const migration = read('migrations/1763900003100-keep-deliveries.ts');
    expect(migration).toContain(`check (state in (${DELIVERY_STATES.map((state) => `'${state}'`).join(', ')}))`);
  });

  it('says channels, states and reasons in both languages', () => {
    const keys = [
      ...CHANNELS.map((channel) => `delivery-channel.${channel}`),
      ...DELIVERY_STATES.map((state) => `delivery-state.${state}`),
      ...[...FAULTS, ...SUPPRESSIONS].map((reason) => `delivery-reason.${reason}`),
    ];
    expect(keys.filter((key) => !(key in terms))).toEqual([]);
  });

  it('lets a person try anew what failed, and nothing else bring it back', () => {
    expect(statesThatAllow('try-anew')).toEqual(['failed']);
    expect(statesThatAllow('send')).toEqual(['queued']);
  });
});

describe('what a person bears by one channel', () => {
  it('is never exceeded in any window, whenever messages come, and nothing waits without need', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 * 60 * 60_000 }), { maxLength: 60 }), (offsets) => {
        const sent: Instant[] = [];
        for (const wanted of offsets.toSorted((one, other) => one - other).map((millis) => addMillis(night, millis))) {
          const last = sent.at(-1) ?? night;
          const free = freeAt(sent, PERSONAL_LIMITS, wanted > last ? wanted : last);
          sent.push(free);
        }
        const tooClose = PERSONAL_LIMITS.flatMap(({ count, minutes }) =>
          sent.filter((at, nth) => nth >= count && minutesBetween(sent[nth - count]!, at) < minutes),
        );
        expect(tooClose).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(freeAt([], PERSONAL_LIMITS, night)).toBe(night);
    expect(freeAt([addMinutes(night, -2)], PERSONAL_LIMITS, night)).toBe(night);
    expect(freeAt([addMillis(night, -20_000)], PERSONAL_LIMITS, night)).toBe(addMillis(night, 40_000));
  });
});

describe('what is sent when', () => {
  const reach: Reach = { zone: 'America/Tijuana', rules: DEFAULT_RULES, quietHours: { from: '22:00', to: '06:00' } };

  it('without any set-up: life safety at once, urgent within the bundle, routine in the inbox alone', () => {
    const plain = { ...reach, quietHours: null };
    expect(planSendings('life-safety', plain, night)).toEqual([{ channel: 'email', at: night, because: 'rule' }]);
    expect(planSendings('urgent', plain, night)).toEqual([
      { channel: 'email', at: addMinutes(night, BUNDLE_MINUTES), because: 'bundling' },
    ]);
    expect(planSendings('routine', plain, night)).toEqual([]);
  });

  it('holds at 03:00 what is urgent until the quiet hours end, and not what touches life', () => {
    expect(planSendings('urgent', reach, night)).toEqual([
      { channel: 'email', at: '2026-11-27T14:00:00.000Z', because: 'quiet-hours' },
    ]);
    expect(planSendings('life-safety', reach, night)).toEqual([{ channel: 'email', at: night, because: 'rule' }]);
  });

  it('never holds what touches life, whatever the quiet hours', () => {
    fc.assert(
      fc.property(moments, quietHours, zones, (now, quiet, zone) => {
        expect(planSendings('life-safety', { ...reach, zone, quietHours: quiet }, now)).toEqual([
          { channel: 'email', at: now, because: 'rule' },
        ]);
      }),
    );
  });

  it('sends nothing else in a quiet hour, nothing early, and nothing later than the quiet hours last', () => {
    fc.assert(
      fc.property(moments, quietHours, zones, fc.integer({ min: 0, max: 600 }), (now, quiet, zone, delay) => {
        const rules = { email: { 'life-safety': 0, urgent: delay, routine: null } };
        const [planned] = planSendings('urgent', { zone, rules, quietHours: quiet }, now);
        const wanted = addMinutes(now, Math.max(delay, BUNDLE_MINUTES));
        expect(planned!.at >= wanted).toBe(true);
        expect(isQuiet(quiet, localTime(planned!.at, zone).time)).toBe(false);
        expect(minutesBetween(wanted, planned!.at)).toBeLessThanOrEqual(25 * 60);
      }),
    );
  });

  it('while a surge caps notices, what does not touch life gathers in turns that all share, and nothing waits past what it is due for', () => {
    const plain = { ...reach, quietHours: null, rules: { email: { 'life-safety': 0, urgent: 0, routine: 0 } } };
    fc.assert(
      fc.property(moments, fc.array(fc.integer({ min: 0, max: 89 }), { minLength: 1 }), (start, minutes) => {
        const times = minutes.map((minute) => planSendings('routine', plain, addMinutes(start, minute), { dueAt: null })[0]!.at);
        expect(new Set(times).size).toBeLessThanOrEqual(90 / SURGE_TURN_MINUTES.routine + 1);
        times.forEach((at, nth) => expect(minutesBetween(addMinutes(start, minutes[nth]!), at)).toBeLessThanOrEqual(17));
      }),
    );
    const at = instant('2026-11-27T11:01:00.000Z');
    expect(planSendings('urgent', plain, at, { dueAt: null })).toEqual([
      { channel: 'email', at: '2026-11-27T11:05:00.000Z', because: 'surge' },
    ]);
    expect(planSendings('urgent', plain, at, { dueAt: addMinutes(at, 3) })[0]!.at).toBe(addMinutes(at, BUNDLE_MINUTES));
    expect(planSendings('life-safety', plain, at, { dueAt: null })[0]!.at).toBe(at);
  });

  it('reads an hour that the clock shows twice to its second end', () => {
    const secondTime = instant('2026-11-01T09:10:00.000Z');
    expect(localTime(secondTime, 'America/Tijuana').time).toBe('01:10');
    const until = afterQuietHours(secondTime, 'America/Tijuana', { from: '22:00', to: '01:30' });
    expect(until).toBe('2026-11-01T09:30:00.000Z');
  });
});

describe('trying again', () => {
  it('rests longer each time, up to a bound of its urgency, and comes back at another moment than the others', () => {
    const at = (attempts: number, urgency: 'life-safety' | 'routine', random: number) =>
      nextTry({ urgency, attempts, queuedAt: night }, night, random);
    expect([1, 2, 3].map((attempts) => at(attempts, 'routine', 0.5))).toEqual(
      [10, 20, 40].map((seconds) => addMillis(night, seconds * 1_000)),
    );
    expect(at(50, 'life-safety', 0.5)).toBe(addMillis(night, 60_000));
    expect(at(50, 'routine', 0.5)).toBe(addMinutes(night, 30));
    expect(at(1, 'routine', 0)).not.toBe(at(1, 'routine', 1));
  });

  it('goes on for a day at least, and ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NOTICE_URGENCIES), fc.double({ min: 0, max: 1, noNaN: true }), (urgency, random) => {
        let now: Instant = night;
        for (let attempts = 1; attempts < 10_000; attempts += 1) {
          const again = nextTry({ urgency, attempts, queuedAt: night }, now, random);
          if (again === null) {
            expect(minutesBetween(night, now)).toBeGreaterThanOrEqual(24 * 60);
            return;
          }
          if (again <= now) throw new Error('it comes at once');
          now = again;
        }
        throw new Error('it never ends');
      }),
      { numRuns: 12 },
    );
  });
});
