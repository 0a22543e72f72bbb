import { describe, expect, it } from 'vitest';
import type { DeskResponse } from '../../shared/api/client';
import { areaOf, facing, oppositesOf } from './opposites';

const desk = (id: string, corridor: string | null, competences: string[], active = true): DeskResponse =>
  ({ id, country: id.slice(0, 2).toUpperCase(), corridor, competences, active }) as unknown as DeskResponse;

const sdFire = desk('us-sd-fire', 'SDT', ['chemical-release', 'person-in-distress', 'fire', 'rescue', 'hazmat']);
const tijFire = desk('mx-tij-bomb', 'SDT', ['chemical-release', 'fire', 'rescue', 'hazmat']);
const tijInm = desk('mx-inm-tijuana', 'SDT', ['person-in-distress', 'immigration', 'rescue']);
const jrzFire = desk('mx-jrz-pc', 'ELP', ['fire', 'rescue', 'hazmat']);
const profepa = desk('mx-profepa', null, ['chemical-release', 'environment', 'hazmat']);
const closed = desk('mx-old-fire', 'SDT', ['fire', 'rescue', 'hazmat'], false);
const sdPolice = desk('us-sd-sdpd', 'SDT', ['police', 'chemical-release']);
const epa = desk('us-epa-r9', null, ['chemical-release', 'environment', 'hazmat']);
const all = [sdFire, tijFire, tijInm, jrzFire, profepa, closed, sdPolice, epa];

describe('the opposite numbers of a desk', () => {
  it('are desks across the line in the same corridor with the same task, the one that shares most first, border-wide ones last', () => {
    expect(oppositesOf(sdFire, all).map(({ desk: { id } }) => id)).toEqual(['mx-tij-bomb', 'mx-inm-tijuana', 'mx-profepa']);
  });

  it('tell what both can do, tasks before kinds of incident', () => {
    const [first] = oppositesOf(sdFire, all);
    expect(first?.shared).toEqual(['fire', 'rescue', 'hazmat', 'chemical-release']);
    expect(first?.borderWide).toBe(false);
  });

  it('are never of the own country, of another corridor, or out of service', () => {
    const found = oppositesOf(tijFire, all).map(({ desk: { id } }) => id);
    expect(found).toEqual(['us-sd-fire', 'us-sd-sdpd', 'us-epa-r9']);
    expect(found).not.toContain('mx-profepa');
  });

  it('of a desk of the whole border are the other country’s desks of the whole border', () => {
    expect(oppositesOf(epa, all).map(({ desk: { id } }) => id)).toEqual(['mx-profepa']);
  });

  it('are nobody when nobody shares anything', () => {
    expect(oppositesOf(desk('us-x', 'SDT', ['consular']), all)).toEqual([]);
  });
});

describe('a corridor with its sides against each other', () => {
  it('sets desks of one task in one line, each desk once, and leaves out what neither side has', () => {
    const rows = facing([sdFire, tijFire, tijInm, sdPolice], ['US', 'MX']);
    expect(rows.map(({ area, of }) => [area, ...['US', 'MX'].map((side) => of[side]?.map(({ id }) => id))])).toEqual([
      ['crossings', [], ['mx-inm-tijuana']],
      ['police', ['us-sd-sdpd'], []],
      ['fire', ['us-sd-fire'], ['mx-tij-bomb']],
    ]);
  });

  it('keeps a desk that has kinds of incident only', () => {
    expect(areaOf(desk('us-y', 'SDT', ['wildfire']))).toBe('other');
  });
});
