import { instant, type CrossingId, type DeskId, type UserId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import type { Order } from './activation-parts.js';
import { orderedLanes } from './order-on-board.js';

const [SAN_YSIDRO, OTAY] = ['san-ysidro', 'otay-mesa-passenger'] as CrossingId[] as [CrossingId, CrossingId];
const at = instant('2026-11-25T19:20:00.000Z');

const order = (changes: Partial<Order> = {}): Order => ({
  id: 'o1',
  act: 'suspend',
  target: { of: 'lanes', crossingId: SAN_YSIDRO, mode: 'vehicle', direction: 'northbound' },
  from: at,
  until: null,
  text: 'People run at the lanes',
  by: { country: 'US', deskId: 'us-cbp-ofo-san-ysidro' as DeskId, userId: 'u' as UserId, at },
  untold: [],
  short: [],
  anyway: null,
  lifted: null,
  ...changes,
});

describe('an order on the border board', () => {
  it('is about the lanes that it names', () => {
    expect(orderedLanes(order(), [SAN_YSIDRO, OTAY])).toEqual({
      crossingIds: [SAN_YSIDRO],
      mode: 'vehicle',
      direction: 'northbound',
      status: 'suspended',
      from: at,
      until: null,
      text: 'People run at the lanes',
    });
  });

  it('is about every crossing of the activation where it names none', () => {
    const everywhere = order({ target: { of: 'lanes', crossingId: null, mode: null, direction: null } });
    expect(orderedLanes(everywhere, [SAN_YSIDRO, OTAY])?.crossingIds).toEqual([SAN_YSIDRO, OTAY]);
    expect(orderedLanes(everywhere, [])).toBeNull();
  });

  it.each([
    ['restrict', 'restricted'],
    ['divert', 'restricted'],
    ['inspect-all', 'restricted'],
    ['reopen', 'open'],
  ] as const)('of %s leaves lanes %s', (act, status) => {
    expect(orderedLanes(order({ act }), [])).toMatchObject({ status });
  });

  it.each(['close-airspace', 'evacuate', 'release-water'] as const)('of %s says nothing about lanes', (act) => {
    expect(orderedLanes(order({ act }), [SAN_YSIDRO])).toBeNull();
  });

  it('says nothing about lanes where it is about air, water or an area', () => {
    expect(orderedLanes(order({ target: { ...order().target, of: 'area' } }), [SAN_YSIDRO])).toBeNull();
  });
});
