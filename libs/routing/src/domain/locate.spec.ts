import { describe, expect, it } from '@jest/globals';
import { borderLine, shores } from '../../data/border-line.js';
import { riverMarks } from '../../data/river-marks.js';
import { isAtSea, kmToLine, locate, type BorderGeometry } from './locate.js';
import { desk, directoryOf } from './routing.fixture.js';

const border: BorderGeometry = { line: borderLine, shores, river: riverMarks };
const directory = directoryOf({ 'us-elp-fire': { corridorId: 'ELP' as never } });
const nobody = desk('us-nrc');

describe('the distance to the line', () => {
  it.each<[string, number, number, number, number]>([
    ['Otay, 900 m south', 32.5365, -116.932, 0.2, 2],
    ['the San Ysidro crossing', 32.5437, -117.0295, 0, 2],
    ['the El Paso bridge', 31.747, -106.487, 0, 2.1],
    ['the straight line of Arizona, on it', 31.333, -110.2, 0, 1.5],
    ['Ensenada', 31.866, -116.6, 75, 80],
    ['Tucson', 32.222, -110.975, 95, 103],
    ['Monterrey', 25.686, -100.316, 140, 155],
  ])('of %s', (_name, lat, lon, from, to) => {
    const km = kmToLine({ lat, lon }, borderLine);
    expect(km).toBeGreaterThanOrEqual(from);
    expect(km).toBeLessThanOrEqual(to);
  });

  it('agrees with one degree of latitude where the line runs east and west', () => {
    expect(kmToLine({ lat: 31.327 - 0.5, lon: -109.5 }, borderLine)).toBeCloseTo(55.6, 0);
  });

  it('is the least over every stretch of the line', () => {
    const stretches = borderLine.slice(1).map((end, index) => [borderLine[index]!, end] as const);
    for (const [lat, lon] of [
      [32.2, -114.9],
      [31.5, -108.3],
      [29.3, -103.4],
      [26.2, -98.9],
    ] as const) {
      const each = stretches.map((stretch) => kmToLine({ lat, lon }, stretch));
      expect(kmToLine({ lat, lon }, borderLine)).toBeCloseTo(Math.min(...each), 1);
    }
  });
});

describe('at sea', () => {
  it.each<[string, number, number, boolean]>([
    ['off Playas de Tijuana', 32.5, -117.3, true],
    ['off Ensenada', 31.9, -117.2, true],
    ['San Diego', 32.715, -117.16, false],
    ['San Diego Bay, behind the outer shore', 32.68, -117.15, false],
    ['Tijuana', 32.51, -117.0, false],
    ['off Brownsville', 25.95, -97.0, true],
    ['Matamoros', 25.88, -97.5, false],
    ['El Paso', 31.76, -106.49, false],
    ['the far Atlantic', 26, -60, false],
    ['Oregon, where no shore is known', 44, -125, false],
  ])('%s', (_name, lat, lon, expected) => {
    expect(isAtSea({ lat, lon }, shores)).toBe(expected);
  });
});

describe('a place on the map', () => {
  it('at a crossing is on the line, in the crossing’s corridor', () => {
    expect(locate({ crossingId: 'laredo-1' }, nobody, directory, border)).toEqual({
      distanceToLineKm: 0,
      atSea: false,
      corridorId: 'LRD',
    });
  });

  it('is measured from its point when there is one, crossing or not', () => {
    const located = locate({ crossingId: 'laredo-1', point: { lat: 27.7, lon: -99.2 } }, nobody, directory, border);
    expect(located.distanceToLineKm).toBeGreaterThan(10);
    expect(located.corridorId).toBe('LRD');
  });

  it('in a locality without a point counts as on the line', () => {
    expect(locate({ municipality: 'mx-bc-tijuana' }, nobody, directory, border)).toEqual({
      distanceToLineKm: 0,
      atSea: false,
      corridorId: 'SDT',
    });
  });

  it('by a bare point finds the nearest crossing’s corridor', () => {
    expect(locate({ point: { lat: 31.9, lon: -106.3 } }, nobody, directory, border).corridorId).toBe('ELP');
    expect(locate({ point: { lat: 40, lon: -100 } }, nobody, directory, border).corridorId).toBeNull();
  });

  it('by a river kilometre is on the line, in the corridor of that reach', () => {
    expect(locate({ riverKm: 585 }, nobody, directory, border)).toEqual({ distanceToLineKm: 0, atSea: false, corridorId: 'LRD' });
    expect(locate({ riverKm: 2_010 }, nobody, directory, border).corridorId).toBe('ELP');
    expect(locate({ riverKm: 9_000 }, nobody, directory, border)).toEqual({
      distanceToLineKm: 0,
      atSea: false,
      corridorId: null,
    });
  });

  it('that nobody can find takes the filing desk’s corridor and no distance', () => {
    const located = locate({ municipality: 'unheard-of' }, desk('us-elp-fire'), directory, border);
    expect(located).toEqual({ distanceToLineKm: null, atSea: false, corridorId: 'ELP' });
  });
});
