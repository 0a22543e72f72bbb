import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AllowanceRates, Allowances, OPERATION_CLASSES, type OperationClass } from './allowances.js';
import { TokenBuckets } from './token-buckets.js';

const MINUTE = 60_000;
const at = (perMinute: number) => ({ perMinute });
const RATES: AllowanceRates = {
  account: { read: at(60), search: at(12), export: at(6), file: at(12), act: at(30), urgent: at(30) },
  agencyTimes: 4,
  address: at(20),
};
const allowances = (): Allowances => new Allowances(RATES, 1_000);
const officer = (name: string, agency = 'bomberos') => ({ account: name, agency });

/** How many of `tries` at one moment are taken. */
const taken = (tries: number, take: () => unknown): number =>
  Array.from({ length: tries }, () => take()).filter((spent) => spent === null).length;
const routine = (kind: OperationClass) => ({ kind, isUrgent: false });

describe('a token bucket', () => {
  it('never gives more within any stretch of time than a full one and what came since', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 300 }),
        (perMinute, rests) => {
          const buckets = new TokenBuckets({ perMinute }, 10);
          const given: number[] = [];
          let now = 0;
          for (const rest of rests) {
            now += rest;
            if (buckets.waitOf('a', now) > 0) continue;
            buckets.take('a', now);
            given.push(now);
          }
          for (const [nth, from] of given.entries())
            for (const [more, to] of given.slice(nth).entries())
              expect(more + 1).toBeLessThanOrEqual(perMinute + ((to - from) * perMinute) / MINUTE + 1 + 1e-6);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has a token again when it said that it would, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(100_000), (perMinute, now) => {
        const buckets = new TokenBuckets({ perMinute }, 10);
        while (buckets.waitOf('a', now) === 0) buckets.take('a', now);
        const wait = buckets.waitOf('a', now);
        expect(buckets.waitOf('a', now + wait * 0.99)).toBeGreaterThan(0);
        expect(buckets.waitOf('a', now + wait)).toBe(0);
      }),
    );
  });

  it('is not kept while it is full, and of those that are not there are at most so many: the one that was drawn from longest ago goes', () => {
    const buckets = new TokenBuckets({ perMinute: 1 }, 3);
    for (const key of ['a', 'b', 'c', 'd']) buckets.take(key, 0);
    expect([buckets.size, buckets.waitOf('a', 0), buckets.waitOf('b', 0)]).toEqual([3, 0, MINUTE]);
    buckets.take('e', MINUTE * 2);
    expect(buckets.size).toBe(1);
  });
});

describe('allowances', () => {
  it.each(OPERATION_CLASSES)(
    'of %s are those of an account, and another account of another agency has its own untouched',
    (kind) => {
      const them = allowances();
      const { perMinute } = RATES.account[kind];
      expect(taken(perMinute * 2, () => them.take(routine(kind), officer('one'), 0))).toBe(perMinute);
      expect(them.take(routine(kind), officer('one'), 0)).toMatchObject({ of: 'account', waitMillis: MINUTE / perMinute });
      expect(taken(perMinute * 2, () => them.take(routine(kind), officer('other', 'fire'), 0))).toBe(perMinute);
    },
  );

  it('of an agency are spent by no single account, whatever it sends and however long', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OPERATION_CLASSES), fc.array(fc.nat(20_000), { maxLength: 60 }), (kind, rests) => {
        const them = allowances();
        const { perMinute } = RATES.account[kind];
        let now = 0;
        for (const rest of rests) {
          now += rest;
          taken(perMinute + 5, () => them.take(routine(kind), officer('flood'), now));
        }
        expect(taken(perMinute + 5, () => them.take(routine(kind), officer('colleague'), now))).toBe(perMinute);
      }),
      { numRuns: 50 },
    );
  });

  it('of an agency end too, whoever of it asks', () => {
    const them = allowances();
    let nth = 0;
    expect(taken(100, () => them.take(routine('file'), officer(`officer ${(nth += 1)}`), 0))).toBe(12 * 4);
    expect(them.take(routine('file'), officer('one more'), 0)).toMatchObject({ of: 'agency' });
    expect(them.take(routine('file'), officer('one more', 'fire'), 0)).toBeNull();
  });

  it('for what is urgent are a reserve: no flood of anything else touches it, by the same account or by its whole agency', () => {
    const asked = fc.tuple(fc.constantFrom(...OPERATION_CLASSES), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 600 }), (sent) => {
        const them = allowances();
        for (const [kind, who] of sent) them.take(routine(kind), officer(`officer ${who}`), 0);
        const reserve = RATES.account.urgent.perMinute;
        expect(taken(reserve, () => them.take({ kind: 'file', isUrgent: true }, officer('officer 1'), 0))).toBe(reserve);
      }),
      { numRuns: 40 },
    );
  });

  it('for what is urgent end with the ordinary ones, which stand in when the reserve is empty', () => {
    const them = allowances();
    expect(taken(100, () => them.take({ kind: 'file', isUrgent: true }, officer('one'), 0))).toBe(30 + 12);
    expect(them.take(routine('file'), officer('one'), 0)).toMatchObject({ of: 'account' });
  });

  it('of one class are not taken by another', () => {
    const other: Readonly<Record<OperationClass, OperationClass>> = {
      read: 'act',
      search: 'read',
      export: 'read',
      file: 'act',
      act: 'file',
    };
    for (const kind of OPERATION_CLASSES) {
      const them = allowances();
      taken(200, () => them.take(routine(kind), officer('one'), 0));
      expect(them.take(routine(other[kind]), officer('one'), 0)).toBeNull();
    }
  });

  it('that are refused cost nothing: whoever goes on knocking is let in when the wait is over', () => {
    const them = allowances();
    taken(500, () => them.take(routine('act'), officer('one'), 0));
    expect(them.take(routine('act'), officer('one'), MINUTE / 30)).toBeNull();
  });

  it('of strangers are those of their network', () => {
    const them = allowances();
    expect(taken(50, () => them.takeOfStranger('192.0.2.0/24', 0))).toBe(20);
    expect(them.takeOfStranger('192.0.2.0/24', 0)).toMatchObject({ of: 'address' });
    expect(them.takeOfStranger('198.51.100.0/24', 0)).toBeNull();
  });
});
