import { addMinutes, type DeskId, instant, type ObligationId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Deadlock, findDeadlocks, type Wait } from './find-deadlocks.js';

const START = instant('2026-11-27T12:00:00Z');
/** `a>b 3`: a waits for b since the third minute; `a>b 3 stands`: and the clock of it stands. */
const wait = (said: string): Wait => {
  const [, from, to, minute, stands, life] = /^(\w+)>(\w+) (\d+)( stands)?( life)?$/.exec(said)!;
  return {
    obligationId: said as ObligationId,
    act: 'answer-request',
    subject: { kind: 'request', id: said },
    fromDeskId: from as DeskId,
    toDeskId: to as DeskId,
    caseId: null,
    caseNumber: null,
    lifeSafety: life !== undefined,
    since: addMinutes(START, Number(minute)),
    stands: stands !== undefined,
  };
};
const found = (...waits: readonly string[]): readonly Deadlock[] => findDeadlocks(waits.map(wait));
const chains = (...waits: readonly string[]): string[] =>
  found(...waits).map(({ chain }) => chain.map(({ obligationId }) => obligationId).join(', '));

describe('desks that wait for each other', () => {
  it('are none while the waiting ends somewhere', () => {
    expect(chains('a>b 1', 'b>c 2', 'a>c 3')).toEqual([]);
  });

  it('are two that each wait for the other', () => {
    expect(chains('b>a 2', 'a>b 1')).toEqual(['a>b 1, b>a 2']);
  });

  it('are three in a round, told from the first by name', () => {
    expect(chains('c>a 1', 'b>c 2', 'a>b 3')).toEqual(['a>b 3, b>c 2, c>a 1']);
  });

  it('are not a desk that waits for itself', () => {
    expect(chains('a>a 1')).toEqual([]);
  });

  it('are told once, with the oldest of several waits', () => {
    expect(chains('a>b 5', 'a>b 1', 'b>a 2', 'b>a 9')).toEqual(['a>b 1, b>a 2']);
  });

  it('are two rounds where two share a desk, what is about life first and then the oldest', () => {
    expect(chains('a>b 1', 'b>a 1', 'a>c 9', 'c>a 9')).toEqual(['a>b 1, b>a 1', 'a>c 9, c>a 9']);
    expect(chains('a>b 1', 'b>a 1', 'a>c 9 life', 'c>a 9')).toEqual(['a>c 9 life, c>a 9', 'a>b 1, b>a 1']);
  });

  it('are broken by whoever owes something whose clock runs, the longest overdue first', () => {
    expect(found('a>b 1 stands', 'b>a 2')[0]?.breaksAt).toBe(1);
    expect(found('a>b 1', 'b>a 2')[0]?.breaksAt).toBe(0);
    expect(found('a>b 2 stands', 'b>a 1 stands')[0]?.breaksAt).toBe(1);
  });
});

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const anyWaits = fc.array(
  fc.tuple(names, names, fc.nat(99)).map(([from, to, minute]) => `${from}>${to} ${minute}`),
  { maxLength: 20 },
);

/** Whether somebody comes back to itself by waiting. */
const hasRound = (waits: readonly string[]): boolean => {
  const edges = waits.map(wait).filter(({ fromDeskId, toDeskId }) => fromDeskId !== toDeskId);
  const reach = (from: DeskId, seen: Set<DeskId>): Set<DeskId> => {
    for (const { fromDeskId, toDeskId } of edges)
      if (fromDeskId === from && !seen.has(toDeskId)) {
        seen.add(toDeskId);
        reach(toDeskId, seen);
      }
    return seen;
  };
  return edges.some(({ fromDeskId }) => reach(fromDeskId, new Set()).has(fromDeskId));
};

it('of any waits: each chain is a round of different desks, and there is one exactly when somebody waits for itself in the end', () => {
  fc.assert(
    fc.property(anyWaits, (waits) => {
      const all = found(...waits);
      for (const { chain } of all) {
        chain.forEach((one, at) => expect(one.toDeskId).toBe(chain[(at + 1) % chain.length]!.fromDeskId));
        expect(new Set(chain.map(({ fromDeskId }) => fromDeskId)).size).toBe(chain.length);
      }
      expect(all.length > 0).toBe(hasRound(waits));
    }),
  );
});
