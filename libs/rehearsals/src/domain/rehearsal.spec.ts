import { drawMachine, type DrillId, instant, replay } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { rehearsalMachine } from './rehearsal.machine.js';
import { beginRehearsal, endRehearsal, failRehearsal, type Rehearsal, rehearsalAggregate } from './rehearsal.js';

const NOW = instant('2026-11-28T05:00:00.000Z');
const RUNS = { today: 'one' as DrillId, drafted: 'other' as DrillId };
const asked = replay(rehearsalAggregate, [
  {
    type: 'rehearsal.asked',
    v: 1,
    at: NOW,
    data: {
      by: { userId: 'u', deskId: 'd', agencyId: 'a', country: 'US' } as never,
      draft: { kind: 'rules', key: null, number: 7 },
      scenarioId: 'small',
      title: { en: 'Small', es: 'Pequeño' },
      seed: 1,
    },
  },
]) as Rehearsal;
const after = (before: Rehearsal, events: ReturnType<typeof beginRehearsal>): Rehearsal =>
  events.reduce<Rehearsal>((state, event) => rehearsalAggregate.evolve(state, event), before);

describe('a rehearsal', () => {
  it('is asked for, played and compared, each once', () => {
    const playing = after(asked, beginRehearsal(asked, RUNS, NOW));
    expect(playing).toMatchObject({ state: 'playing', runs: RUNS });
    const compared = after(playing, endRehearsal(playing, { better: 1, worse: 2 }, NOW));
    expect(compared).toMatchObject({ state: 'compared', counts: { better: 1, worse: 2 }, endedAt: NOW });
    expect(() => beginRehearsal(playing, RUNS, NOW)).toThrow('rehearsal-not-now');
    expect(() => endRehearsal(asked, { better: 0, worse: 0 }, NOW)).toThrow('rehearsal-not-now');
    expect(() => failRehearsal(compared, 'rehearsal-stuck', NOW)).toThrow('rehearsal-not-now');
  });

  it('may fail before it begins and while it plays, and keeps why', () => {
    expect(after(asked, failRehearsal(asked, 'not-found', NOW))).toMatchObject({ state: 'failed', code: 'not-found' });
  });

  it('is drawn as it is', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(drawMachine(rehearsalMachine));
  });
});
