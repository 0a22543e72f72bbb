import { describe, expect, it } from 'vitest';
import { closedIn, initialsOf, rowsOf } from './rows';

const officer = (personId: string, rotationId: string | null) => ({ personId, rotationId, standsInFor: null, overrideId: null });
const at = (hour: number): string => `2026-11-27T${String(hour).padStart(2, '0')}:00:00.000Z`;
const rotations = [
  { id: 'first', name: 'First' },
  { id: 'second', name: 'Second' },
];

describe('turns by rotation', () => {
  it('given that one of two hands over, when the rows are drawn, then the other’s turn is one', () => {
    const coverage = [
      { from: at(8), until: at(12), staffed: true, officers: [officer('ana', 'first'), officer('eva', 'second')] },
      { from: at(12), until: at(16), staffed: true, officers: [officer('luis', 'first'), officer('eva', 'second')] },
    ];
    expect(
      rowsOf({ coverage }, rotations).map(({ turns }) => turns.map(({ personId, from, until }) => [personId, from, until])),
    ).toEqual([
      [
        ['ana', at(8), at(12)],
        ['luis', at(12), at(16)],
      ],
      [['eva', at(8), at(16)]],
    ]);
  });

  it('given hours off between two turns of one person, when the rows are drawn, then they are two turns', () => {
    const coverage = [
      { from: at(8), until: at(12), staffed: true, officers: [officer('ana', 'first')] },
      { from: at(12), until: at(13), staffed: false, officers: [] },
      { from: at(13), until: at(16), staffed: true, officers: [officer('ana', 'first')] },
    ];
    expect(rowsOf({ coverage }, rotations)[0]!.turns).toHaveLength(2);
    expect(closedIn(coverage)).toEqual([{ from: at(12), until: at(13) }]);
  });

  it('given somebody beside the rotations, when the rows are drawn, then they have a row of their own', () => {
    const coverage = [{ from: at(8), until: at(12), staffed: true, officers: [officer('ana', null)] }];
    expect(rowsOf({ coverage }, rotations).at(-1)).toMatchObject({ rotation: null, turns: [{ personId: 'ana' }] });
  });

  it('given names, when there is no room for them, then they are told by two letters, and a particle is none of them', () => {
    expect(initialsOf('María de la Torre')).toBe('MT');
    expect(initialsOf('Ána')).toBe('Á');
    expect(initialsOf('xochitl')).toBe('X');
  });
});
