import { describe, expect, it } from 'vitest';
import type { MyDeskItem } from '../../shared/api/client';
import { isAcknowledgeable, lanesOf, primaryOf, risen } from './lanes';

const NONE = {
  'offer-in': 0,
  unacknowledged: 0,
  breached: 0,
  'due-soon': 0,
  'report-to-triage': 0,
  'correction-to-acknowledge': 0,
  'bring-up': 0,
  mine: 0,
  watching: 0,
};

const item = (lane: string, more: object = {}): MyDeskItem =>
  ({ lane, case: { id: lane, number: '26-SDT-00001-A', version: 3 }, dueAt: null, owed: null, ...more }) as unknown as MyDeskItem;

const all = (): boolean => true;

describe('the lanes of a desk', () => {
  it('come in the order of what waits for an answer, and only where something stands', () => {
    const items = [item('mine'), item('breached'), item('offer-in', { handoff: { state: 'offered' } })];
    const lanes = lanesOf({ lanes: { ...NONE, mine: 40, breached: 1, 'offer-in': 1 }, items });
    expect(lanes.map(({ lane, count }) => `${lane} ${count}`)).toEqual(['offer-in 1', 'breached 1', 'mine 40']);
  });

  it('tell aloud only what came in', () => {
    expect(risen({ ...NONE, breached: 1, mine: 4 }, { ...NONE, breached: 2, mine: 3 })).toEqual(['breached']);
  });
});

describe('what a row asks for', () => {
  it('is the acknowledgement of a case that nobody acknowledged', () => {
    expect(primaryOf(item('unacknowledged'), all)?.act).toBe('acknowledge');
  });

  it('is the acknowledgement of the correction where that is what is owed', () => {
    const owed = { act: 'acknowledge-case', correctionId: 'c1' };
    expect(primaryOf(item('breached', { owed }), all)).toMatchObject({ act: 'correction', correctionId: 'c1' });
  });

  it('is nothing where only opening the case helps', () => {
    expect(primaryOf(item('breached', { owed: { act: 'keep-working', correctionId: null } }), all)).toBeNull();
  });

  it('is nothing that the reader may not do', () => {
    expect(primaryOf(item('unacknowledged'), (permission) => permission !== 'case.work')).toBeNull();
  });

  it('waits while our own question about the offer is open', () => {
    const asked = item('offer-in', { handoff: { state: 'clarification_asked' } });
    expect(primaryOf(asked, all)).toBeNull();
  });

  it('is done to several rows only where it is an acknowledgement', () => {
    const offer = item('offer-in', { handoff: { state: 'offered' } });
    expect([isAcknowledgeable(item('unacknowledged'), all), isAcknowledgeable(offer, all)]).toEqual([true, false]);
  });
});
