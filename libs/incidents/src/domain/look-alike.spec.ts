import { describe, expect, it } from '@jest/globals';
import { addMinutes, instant } from '#kernel';
import { compared, likeness, LOOK_ALIKE_FROM, lookAlikes, type Sketch, textLikeness, trigramsOf } from './look-alike.js';

const cloud: Sketch = {
  kind: 'chemical-release',
  place: { crossingId: 'otay-mesa-commercial', point: { lat: 32.5497, lon: -116.9386 } },
  occurredAt: instant('2026-11-23T21:00:00Z'),
  text: 'Nube de amoniaco en la planta de Otay',
};

describe('look-alikes', () => {
  it('finds the other side telling of the same cloud in other words', () => {
    const other: Sketch = {
      ...cloud,
      text: 'Ammonia cloud drifting north from Otay',
      occurredAt: addMinutes(cloud.occurredAt, 12),
    };
    expect(likeness(cloud, other)).toBeGreaterThan(LOOK_ALIKE_FROM);
  });

  it('scores 1 for the same report', () => {
    expect(likeness(cloud, cloud)).toBeCloseTo(1);
  });

  it('does not suggest what happened more than an hour apart', () => {
    expect(likeness(cloud, { ...cloud, occurredAt: addMinutes(cloud.occurredAt, 60) })).toBeGreaterThan(0);
    expect(likeness(cloud, { ...cloud, occurredAt: addMinutes(cloud.occurredAt, 61) })).toBe(0);
  });

  it('does not suggest the same kind somewhere else with other words', () => {
    const laredo: Sketch = { ...cloud, place: { crossingId: 'laredo-world-trade' }, text: 'Truck leaking diesel' };
    expect(likeness(cloud, laredo)).toBeLessThan(LOOK_ALIKE_FROM);
  });

  it('knows neighbouring cells, so that a cell border does not part two reports', () => {
    const near: Sketch = { ...cloud, place: { point: { lat: 32.5505, lon: -116.951 } } };
    expect(likeness({ ...cloud, place: { point: { lat: 32.5497, lon: -116.9386 } } }, near)).toBeGreaterThan(LOOK_ALIKE_FROM);
  });

  it('is symmetric and ignores accents and case', () => {
    expect(textLikeness('FUGA DE AMONÍACO', 'fuga de amoniaco')).toBe(1);
    const other: Sketch = { ...cloud, kind: 'wildfire', text: 'Humo denso' };
    expect(likeness(cloud, other)).toBe(likeness(other, cloud));
  });

  it('takes a text apart into each trigram once, numbered so that none is mistaken for another', () => {
    // "  a", " ab", "ab ": 37 letters with the blank first.
    const [a, b] = [11, 12];
    expect([...trigramsOf('ab  AB')]).toEqual([a, a * 37 + b, (a * 37 + b) * 37]);
    const all = [...'abcdefghijklmnopqrstuvwxyz0123456789'].map((letter) => `${letter}zz${letter}`).join(' ');
    expect(trigramsOf(all)).toHaveLength(36 * 5 - 1);
    expect(Math.max(...trigramsOf('zzz'))).toBe(37 ** 3 - 1);
  });

  it('lists the most alike first and leaves the unlike out', () => {
    const twin = { ...cloud, id: 'twin' };
    const cousin = { ...cloud, id: 'cousin', text: 'olor fuerte' };
    const stranger = { ...cloud, id: 'stranger', kind: 'wildlife', place: { county: 'us-tx-webb' }, text: 'parrots' } as const;
    const candidates = [stranger, cousin, twin].map(({ id, ...sketch }) => ({ id, ...compared(sketch) }));
    expect(lookAlikes(cloud, candidates).map(({ candidate }) => candidate.id)).toEqual(['twin', 'cousin']);
  });
});
