import { describe, expect, it } from '@jest/globals';
import { RightOfWay } from './right-of-way.js';

describe('the right of way', () => {
  it('lets whoever waits go on as soon as the last holder gives it back', async () => {
    const road = new RightOfWay();
    road.take('sweeper');
    road.take('sweeper');
    road.take('other');
    let gone = false;
    const waiting = road.clear(60_000).then(() => (gone = true));
    road.giveBack('sweeper');
    await Promise.resolve();
    expect([gone, road.isHeld]).toEqual([false, true]);
    road.giveBack('other');
    await waiting;
    expect([gone, road.isHeld]).toEqual([true, false]);
  });

  it('holds nobody up longer than it bears, and nobody at all when it is free', async () => {
    const road = new RightOfWay();
    await road.clear(60_000);
    road.take('sweeper');
    await road.clear(5);
    expect(road.isHeld).toBe(true);
  });
});
