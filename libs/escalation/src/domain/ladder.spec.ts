import { addMinutes, instant } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { type Cursor, firstStep, freezeLadder, nextStep, stepAfter, stepTime, warningMinutes } from './ladder.js';
import { LADDER_KEYS, ladders } from './ladders.js';
import { aroundTheClock, officeHours, OPENED } from './obligation.fixture.js';

const walked = (ladder: ReturnType<typeof freezeLadder>): Cursor[] => {
  const path: Cursor[] = [];
  for (let at = firstStep(ladder); at !== null; at = stepAfter(ladder, at)) path.push(at);
  return path;
};
const untouched = { openedAt: OPENED, pauses: [], silencedUntil: null };

describe('the ladders that ship', () => {
  it.each(LADDER_KEYS)('%s is walked to its end, each rung of each loop once and in order of time', (key) => {
    const frozen = freezeLadder(ladders[key], aroundTheClock);
    const path = walked(frozen);
    expect(new Set(path.map(({ step, loop }) => `${step}/${loop}`)).size).toBe(path.length);
    const times = path.map((cursor) => stepTime(frozen, { ...untouched, cursor }, cursor) as string);
    expect(times).toEqual([...times].sort());
    expect(path.at(-1)?.loop).toBe(ladders[key].repeat.times);
  });

  it('keep the limits that both sides agreed on', () => {
    expect(Object.fromEntries(LADDER_KEYS.map((key) => [key, ladders[key].limit.minutes]))).toEqual({
      'acknowledge-life-safety': 10,
      'acknowledge-urgent': 60,
      'acknowledge-routine': 480,
      'answer-handoff-life-safety': 60,
      'answer-handoff-urgent': 480,
      'answer-handoff-routine': 4320,
      'arbitrate-conflict': 240,
      'keep-working': 75,
      'answer-consent': 1440,
      'answer-redaction': 1440,
      'acknowledge-chase': 240,
      'review-item': 262_800,
      'file-contact-report': 4320,
      'acknowledge-request-life-safety': 10,
      'acknowledge-request-routine': 60,
      'answer-request-life-safety': 480,
      'answer-request-urgent': 480,
      'answer-request-routine': 10_080,
      'answer-request-question': 1440,
      'obtain-authorisation': 4320,
      'acknowledge-provision': 480,
      'release-prepared-life-safety': 10,
      'release-prepared': 240,
      'settle-dead-letter-life-safety': 15,
      'settle-dead-letter': 480,
      'confirm-activation-emergency': 15,
      'confirm-activation': 60,
      'do-step-life-safety': 30,
      'do-step': 240,
      'answer-alert': 30,
      'settle-orders': 60,
      'review-activation': 20_160,
      'publish-situation-report': 240,
      'confirm-statement': 120,
      'answer-resource-request': 60,
      'settle-resource-offer': 60,
      'deliver-resource': 120,
      'do-improvement': 43_200,
      'do-drill-improvement': 43_200,
      'cover-duty-hours': 1440,
      'sign-shift-note': 60,
      'countersign-shift-note': 60,
      'settle-shift-dispute': 240,
      'restore-feed': 120,
      'review-break-glass': 4_320,
      'clear-crossing-life-safety': 15,
      'clear-crossing-crisis': 30,
      'clear-crossing-routine': 240,
      'return-across': 1440,
      'tell-crossing-outcome': 120,
    });
  });

  it('end at the supervisors of both desks or above', () => {
    for (const key of LADDER_KEYS)
      expect(['notify-both-supervisors', 'notify-joint-desk', 'notify-capital']).toContain(ladders[key].steps.at(-1)?.action);
  });
});

describe('the warning', () => {
  it.each([
    [60, 45],
    [480, 360],
    [4320, 3240],
    [20, 10],
    [10, 5],
  ])('of a limit of %d minutes comes after %d', (limit, warning) => {
    expect(warningMinutes(limit)).toBe(warning);
  });
});

describe('a frozen ladder', () => {
  it('follows another limit with the rungs before the due time, and keeps the distance of those after', () => {
    const frozen = freezeLadder(ladders['answer-handoff-urgent'], aroundTheClock, 30);
    expect(frozen.steps.map(({ afterMinutes }) => afterMinutes)).toEqual([15, 30, 30, 90, 150, 510]);
  });

  it('counts its rungs as it counts its limit: duty minutes do not pass at night', () => {
    const frozen = freezeLadder(ladders['acknowledge-routine'], officeHours);
    // Opened on Monday at noon in Tijuana: the warning comes after six duty hours, on Tuesday at ten.
    const progress = { ...untouched, openedAt: instant('2026-11-23T20:00:00Z'), cursor: firstStep(frozen) };
    expect(nextStep(frozen, progress, OPENED)?.scheduledFor).toBe('2026-11-24T18:00:00.000Z');
  });
});

describe('what an obligation keeps of its ladder', () => {
  const shipped = ladders['acknowledge-urgent'];

  it('is no word more than the clock needs while the ladder is as shipped', () => {
    expect(Object.keys(freezeLadder(shipped, aroundTheClock)).toSorted()).toEqual([
      'calendar',
      'key',
      'limit',
      'repeat',
      'steps',
      'version',
    ]);
  });

  it('is the name, the bound of silences and the expiry of acknowledgements of an edition, and that a limit was given', () => {
    const edition = { ...shipped, version: 2, silenceMinutes: 120, acknowledgementMinutes: 30 };
    const kept = { name: shipped.name, silenceMinutes: 120, acknowledgementMinutes: 30, version: 2 };
    expect(freezeLadder(edition, aroundTheClock)).toMatchObject(kept);
    expect(freezeLadder(edition, aroundTheClock).limitGiven).toBeUndefined();
    expect(freezeLadder(edition, aroundTheClock, 60)).toMatchObject({ limitGiven: true, limit: { minutes: 60 } });
  });
});

describe('the next step', () => {
  const frozen = freezeLadder(ladders['acknowledge-urgent'], aroundTheClock);
  const first = { ...untouched, cursor: firstStep(frozen) };

  it('is not due a millisecond before its time', () => {
    const time = addMinutes(OPENED, 45);
    expect(nextStep(frozen, first, addMinutes(OPENED, 45 - 1 / 60_000))?.due).toBe(false);
    expect(nextStep(frozen, first, time)).toEqual({
      step: 0,
      loop: 0,
      action: 'notify-desk',
      scheduledFor: time,
      firesAt: time,
      due: true,
    });
  });

  it('waits for the end of a silence', () => {
    const until = addMinutes(OPENED, 50);
    expect(nextStep(frozen, { ...first, silencedUntil: until }, addMinutes(OPENED, 47))).toMatchObject({
      firesAt: until,
      due: false,
    });
  });

  it('is none while a pause holds the clock, and none after the last loop', () => {
    const pause = { from: addMinutes(OPENED, 5), to: null, because: 'clarification', byDesk: null };
    expect(nextStep(frozen, { ...first, pauses: [pause] }, addMinutes(OPENED, 500))).toBeNull();
    expect(nextStep(frozen, { ...first, cursor: null }, addMinutes(OPENED, 5_000_000))).toBeNull();
  });
});
