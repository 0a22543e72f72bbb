import { describe, expect, it } from '@jest/globals';
import { type CrossingId, type DeskId, drawMachine, instant, type UserId } from '#kernel';
import { readFileSync } from 'node:fs';
import { suspension } from './alert.fixture.js';
import { alertMachine } from './kept-alert.machine.js';
import { alertFacts, endAlert, isPressing, keptAlertAggregate, receiveAlert } from './kept-alert.js';

const NOW = instant('2026-11-19T20:00:00Z');
const how = {
  digest: '00',
  byDeskId: 'us-joint-desk' as DeskId,
  by: '01890000-0000-7000-8000-000000000001' as UserId,
  crossings: [],
};
const facts = alertFacts(suspension({ type: 'Alert' }), how);
const known = keptAlertAggregate.evolve(null, receiveAlert(facts, [], null, NOW)[0]);
const other = (given: Partial<typeof facts>) => ({ ...facts, reference: 'another', ...given });

describe('an alert that was received', () => {
  it('goes the ways that the README draws', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(drawMachine(alertMachine));
  });

  it('is ended by an update or a cancellation of its own sender, and once', () => {
    const [superseded] = endAlert(known, other({ type: 'Update' }), NOW);
    expect(superseded?.type).toBe('alert.superseded');
    expect(endAlert(known, other({ type: 'Cancel' }), NOW)[0]?.type).toBe('alert.cancelled');
    expect(endAlert(keptAlertAggregate.evolve(known, superseded!), other({ type: 'Cancel' }), NOW)).toEqual([]);
    expect(endAlert(known, other({ type: 'Cancel', sender: 'someone@else.example' }), NOW)).toEqual([]);
    expect(endAlert(known, other({ type: 'Ack' }), NOW)).toEqual([]);
  });

  it('has the gravest of what its blocks say, and runs out with the last of them', () => {
    const [block] = suspension().infos;
    const infos = [
      { ...block!, severity: 'Minor', urgency: 'Future', expires: instant('2026-11-20T00:00:00Z') },
      { ...block!, severity: 'Extreme', urgency: 'Expected', expires: instant('2026-11-19T21:00:00Z') },
    ] as const;
    expect(alertFacts(suspension({ infos }), how)).toMatchObject({
      severity: 'Extreme',
      urgency: 'Expected',
      expiresAt: '2026-11-20T00:00:00.000Z',
    });
    expect(alertFacts(suspension({ infos: [...infos, { ...block!, expires: null }] }), how).expiresAt).toBeNull();
  });

  it('presses when it is meant, grave, near and not past', () => {
    const near = { ...facts, touches: [{ id: 'san-ysidro' as CrossingId, km: 0 }] };
    expect(isPressing(near)).toBe(true);
    const calm: readonly Partial<typeof facts>[] = [
      { status: 'Exercise' },
      { status: 'Test' },
      { type: 'Cancel' },
      { severity: 'Moderate' },
      { urgency: 'Past' },
      { touches: [] },
    ];
    for (const one of calm) expect(isPressing({ ...near, ...one })).toBe(false);
  });
});
