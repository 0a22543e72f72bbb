import { describe, expect, it } from 'vitest';
import { fieldAt, faultsOf, firstOf } from './faults';

const fault = (pointer: string, detail = pointer) => ({ pointer, code: 'x', detail });

describe('what the api finds wrong', () => {
  it.each([
    ['/kind', 'kind'],
    ['/place', 'place'],
    ['/place/crossingId', 'place'],
    ['/place/point/lat', 'place'],
    ['/impact/flow', 'flow'],
    ['/impact', 'security'],
    ['/handling/restrictions', 'restrictions'],
    ['/handling/tlp', 'tlp'],
    ['/occurredPrecision', 'occurred'],
    ['/tags/3', 'tags'],
    ['/paper/serial', 'paperSerial'],
    ['/paper/writtenAt', 'paperWrittenAt'],
  ])('stands at its field: %s at %s', (pointer, field) => {
    expect(fieldAt(pointer)).toBe(field);
  });

  it('stays with the error when no field shows it', () => {
    expect(fieldAt('/detectedAt')).toBeNull();
    expect(faultsOf([fault('/detectedAt')])).toEqual({});
  });

  it('is told once for each field, and led to in the order of the form', () => {
    const faults = faultsOf([
      fault('/title', 'too long'),
      fault('/place/point/lat', 'no latitude'),
      fault('/place/point/lon', 'no longitude'),
    ]);
    expect(faults).toEqual({ title: 'too long', place: 'no latitude' });
    expect(firstOf(faults)).toBe('place');
  });
});
