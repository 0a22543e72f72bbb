import { describe, expect, it } from 'vitest';
import { actsOn } from './inject-acts';

const on = (
  state: Parameters<typeof actsOn>[0]['state'],
  drill: Parameters<typeof actsOn>[1]['state'],
  number: number | null = 3,
) => actsOn({ state, number }, { state: drill });

describe('what may be done to an inject', () => {
  it('goes by its state; what was fired can only be repeated and rehearsed', () => {
    expect(on('pending', 'running')).toEqual(['fire', 'hold', 'skip', 'reschedule', 'repeat', 'rehearse']);
    expect(on('held', 'running')).toEqual(['fire', 'release', 'skip', 'reschedule', 'repeat', 'rehearse']);
    expect(on('asked', 'paused')).toEqual(['fire', 'hold', 'skip', 'reschedule', 'repeat', 'rehearse']);
    expect(on('made', 'running')).toEqual(['repeat', 'rehearse']);
  });

  it('fires nothing before the drill begins, and changes nothing after it ended', () => {
    expect(on('pending', 'planned')).toEqual(['hold', 'skip', 'reschedule', 'rehearse']);
    expect(on('pending', 'ended')).toEqual(['rehearse']);
  });

  it('leaves the move of a simulated desk its steps, and makes no copy of it', () => {
    expect(on('pending', 'running', null)).toEqual(['fire', 'hold', 'skip', 'reschedule']);
    expect(on('made', 'running', null)).toEqual([]);
  });
});
