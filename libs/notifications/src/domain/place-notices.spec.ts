import { describe, expect, it } from '@jest/globals';
import type { DeskId } from '#kernel';
import type { Notice } from './notice.js';
import { placeNotices, reachedNobody, type Duty } from './place-notices.js';

const desk = (id: string): DeskId => id as DeskId;
const notice = (deskId: string, more: Partial<Notice> = {}): Notice => ({
  deskId: desk(deskId),
  audience: 'duty-officer',
  dueAt: null,
  act: 'acknowledge-case',
  mustReach: true,
  atHome: false,
  ...more,
});
const duty = (attended: readonly string[], alternates: Record<string, string> = {}): Duty => ({
  isAttended: (deskId) => attended.includes(deskId),
  alternateOf: (deskId) => (alternates[deskId] as DeskId | undefined) ?? null,
  jointDeskOf: () => desk('joint'),
});
const placed = (notices: readonly Notice[], at: Duty) =>
  placeNotices(notices, at).map(({ deskId, nobodyReached, standsInFor }) => [
    deskId,
    nobodyReached ? 'nobody' : 'reached',
    standsInFor,
  ]);

describe('where a notice goes', () => {
  it('is its desk, when somebody is on duty there', () => {
    expect(placed([notice('a')], duty(['a'], { a: 'b' }))).toEqual([['a', 'reached', null]]);
  });

  it('is the alternate too, when nobody is; the desk’s own row says so', () => {
    expect(placed([notice('a')], duty(['b'], { a: 'b' }))).toEqual([
      ['a', 'nobody', null],
      ['b', 'reached', 'a'],
    ]);
  });

  it('goes on to whoever is there, at last the joint desk', () => {
    expect(placed([notice('a')], duty(['joint'], { a: 'b', b: 'c' }))).toEqual([
      ['a', 'nobody', null],
      ['b', 'nobody', 'a'],
      ['c', 'nobody', 'a'],
      ['joint', 'reached', 'a'],
    ]);
  });

  it('ends, when alternates stand in for each other and nobody is anywhere', () => {
    expect(placed([notice('a')], duty([], { a: 'b', b: 'a' }))).toEqual([
      ['a', 'nobody', null],
      ['b', 'nobody', 'a'],
      ['joint', 'nobody', 'a'],
    ]);
  });

  it('disturbs no alternate with what can wait', () => {
    expect(placed([notice('a', { mustReach: false })], duty(['b'], { a: 'b' }))).toEqual([['a', 'nobody', null]]);
  });

  it('is its desk alone for what only its parties may know of, whoever else is there', () => {
    const at = duty(['b', 'joint'], { a: 'b' });
    expect(placed([notice('a', { atHome: true })], at)).toEqual([['a', 'nobody', null]]);
    expect(reachedNobody([notice('a', { atHome: true })], at)).toEqual(['a']);
  });

  it('tells a desk once, for itself, though it stands in for another', () => {
    expect(placed([notice('a'), notice('b')], duty(['b'], { a: 'b' }))).toEqual([
      ['a', 'nobody', null],
      ['b', 'reached', null],
    ]);
  });
});

describe('that no one was reached', () => {
  const reached = (notices: readonly Notice[], at: Duty) => reachedNobody(notices, at);

  it('is so where nobody of the audience and no alternate was on duty, whoever the joint desk is', () => {
    expect(reached([notice('a')], duty(['joint'], { a: 'b', b: 'c' }))).toEqual(['a', 'b', 'c']);
  });

  it('is not so once one desk of several has somebody, or one alternate answered', () => {
    expect(reached([notice('a'), notice('b')], duty(['b']))).toEqual([]);
    expect(reached([notice('a')], duty(['c'], { a: 'b', b: 'c' }))).toEqual([]);
  });

  it('is nothing to say of what need not reach anybody, and ends where alternates name each other', () => {
    expect(reached([notice('a', { mustReach: false })], duty([]))).toEqual([]);
    expect(reached([notice('a')], duty([], { a: 'b', b: 'a' }))).toEqual(['a', 'b']);
  });
});
