import type { CorridorId, DeskId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import type { Desk } from './desk.js';
import { deskOfLevel, isOfLevel } from './desk-of-level.js';
import { smallPack } from './small-pack.fixture.js';
import { buildSnapshot } from './snapshot.js';

const pack = smallPack();
const police = pack.desks.find(({ level }) => level === 'municipal')!;
const levels = (['municipal', 'state', 'federal', 'binational'] as const).map((level, index) => ({
  level,
  rank: index + 1,
  name: { en: level, es: level },
}));
const made = (id: string, changes: Partial<Desk>): Desk => ({ ...police, id: id as DeskId, joint: false, ...changes });
const withDesks = (...desks: readonly Desk[]) =>
  buildSnapshot(
    { ...pack, countries: pack.countries.map((country) => ({ ...country, levels })), desks: [...pack.desks, ...desks] },
    1,
  );
const debtor = made('xx-town-police', { competences: ['police', 'tunnel'], subdivision: 'ST' });
const state = (id: string, changes: Partial<Desk> = {}): Desk =>
  made(id, { level: 'state', competences: ['police', 'tunnel'], subdivision: 'ST', ...changes });
const found = (level: 'state' | 'federal', ...desks: readonly Desk[]) =>
  deskOfLevel(withDesks(debtor, ...desks), debtor, level)?.id;

describe('the desk of an order of government above another desk', () => {
  it('is the one of its state that has most to do with what it does', () => {
    expect(
      found(
        'state',
        state('xx-a-health', { competences: ['health'] }),
        state('xx-b-prosecution', { competences: ['tunnel'] }),
        state('xx-c-police'),
      ),
    ).toBe('xx-c-police');
  });

  it('is nobody in another state, in another country, in another corridor, that is closed, or that shares nothing', () => {
    const others = [
      state('xx-other-state', { subdivision: 'OT' }),
      state('xx-abroad', { country: 'ZZ' }),
      state('xx-far', { corridorId: 'FAR' as CorridorId }),
      state('xx-closed', { active: false }),
      state('xx-health', { competences: ['health'] }),
    ];
    expect(found('state', ...others)).toBeUndefined();
  });

  it('of the federation need not be of its state, and is the near one when two share as much', () => {
    const federal = (id: string, corridorId: CorridorId | null) => state(id, { level: 'federal', subdivision: null, corridorId });
    expect(found('federal', federal('xx-a-whole', null), federal('xx-b-near', debtor.corridorId))).toBe('xx-b-near');
  });

  it('is not looked for by a desk that is of that order already, or above it', () => {
    const [of, above] = [state('xx-state'), state('xx-federal', { level: 'federal' })];
    const snapshot = withDesks(debtor, of, above);
    expect([debtor, of, above].map((desk) => isOfLevel(snapshot, desk, 'state'))).toEqual([false, true, true]);
  });
});
