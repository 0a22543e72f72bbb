import { describe, expect, it } from 'vitest';
import type { RosterResponse } from '../../shared/api/client';
import { draftOf, isWhole, moved, newRotation, rotationSent } from './rotation-draft';

const nights: RosterResponse['rotations'][number] = {
  id: 'nights',
  name: 'Nights',
  people: ['ana', null, 'luis'],
  start: '2026-01-05',
  handoverAt: '19:00',
  turn: { unit: 'days', count: 2 },
  hours: {
    kind: 'weekly',
    days: {
      fri: [['19:00', '07:00']],
      mon: [
        ['08:00', '12:00'],
        ['13:00', '17:00'],
      ],
    },
  },
};

describe('a rotation as it is edited', () => {
  it('given a rotation, when nothing is altered, then what is sent is the rotation as it was, its empty place and its hours too', () => {
    expect(rotationSent(draftOf(nights))).toEqual({
      ...nights,
      people: ['ana', '', 'luis'],
      hours: {
        kind: 'weekly',
        frames: [
          { day: 'mon', opens: '08:00', closes: '12:00' },
          { day: 'mon', opens: '13:00', closes: '17:00' },
          { day: 'fri', opens: '19:00', closes: '07:00' },
        ],
      },
    });
  });

  it('given own hours, when the desk’s are chosen instead, then none of its own are sent', () => {
    expect(rotationSent({ ...draftOf(nights), kind: 'desk' }).hours).toEqual({ kind: 'desk' });
  });

  it('given a new rotation, when it has no name, nobody, or only empty places, then it is not whole', () => {
    const named = { ...newRotation('2026-11-27'), name: 'Days' };
    expect(isWhole(named)).toBe(false);
    expect(isWhole({ ...named, people: [''] })).toBe(false);
    expect(isWhole({ ...named, people: ['ana', ''] })).toBe(true);
    expect(isWhole({ ...named, people: ['ana'], kind: 'weekly' })).toBe(false);
  });

  it('given an order of people, when one is moved, then only its neighbour gives way, and nobody leaves the order', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
