import { describe, expect, it } from '@jest/globals';
import type { CrossingId } from '#kernel';
import type { CapArea } from './alert.js';
import { touchedCrossings } from './touched-crossings.js';

const crossings = [
  { id: 'san-ysidro' as CrossingId, point: { lat: 32.5437, lon: -117.0295 } },
  { id: 'otay-mesa' as CrossingId, point: { lat: 32.5497, lon: -116.938 } },
  { id: 'el-paso-paso-del-norte' as CrossingId, point: { lat: 31.7479, lon: -106.4869 } },
];
const area = (given: Partial<CapArea>): CapArea => ({ description: 'here', polygons: [], circles: [], geocodes: [], ...given });
const around = (lat: number, lon: number, radiusKm: number) => area({ circles: [{ centre: { lat, lon }, radiusKm }] });

describe('the crossings that an alert touches', () => {
  it('are those within its circle and those near its edge, the nearest first', () => {
    expect(touchedCrossings([around(32.5437, -117.0295, 1.5)], crossings)).toEqual([
      { id: 'san-ysidro', km: 0 },
      { id: 'otay-mesa', km: 7.1 },
    ]);
  });

  it('are those within its polygon, whatever their distance from its edge', () => {
    const corners = [
      [31, -108],
      [33, -108],
      [33, -105],
      [31, -105],
      [31, -108],
    ] as const;
    const polygons = [corners.map(([lat, lon]) => ({ lat, lon }))];
    expect(touchedCrossings([area({ polygons })], crossings)).toEqual([{ id: 'el-paso-paso-del-norte', km: 0 }]);
  });

  it('are none where the area is far, or is named by codes alone', () => {
    expect(touchedCrossings([around(-16, -173, 100)], crossings)).toEqual([]);
    expect(touchedCrossings([area({ geocodes: [{ name: 'UGC', value: 'CAZ043' }] })], crossings)).toEqual([]);
    expect(touchedCrossings([], crossings)).toEqual([]);
  });
});
