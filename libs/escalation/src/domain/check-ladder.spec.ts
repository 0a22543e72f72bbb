import { describe, expect, it } from '@jest/globals';
import { actionsOf, checkLadder } from './check-ladder.js';
import { LADDER_ACTIONS, type LadderBody } from './ladder.js';
import { afterDue, afterOpening, asWarning, realMinutes } from './ladder-parts.js';
import { LADDER_KEYS, ladders, type LadderKey } from './ladders.js';

const bodyOf = (key: LadderKey): LadderBody => {
  const { key: _, version: __, ...body } = ladders[key];
  return body;
};
const faults = (key: LadderKey, changes: Partial<LadderBody> = {}): string[] =>
  checkLadder(key, { ...bodyOf(key), ...changes }).map(({ code, pointer }) => `${code} ${pointer}`);

describe('a ladder that may be used', () => {
  it.each(LADDER_KEYS)('%s, as it ships, has no fault and only the actions that its kind may have', (key) => {
    expect(checkLadder(key, bodyOf(key))).toEqual([]);
  });

  it('may climb the orders of government where a case is, and stays between its two desks where none is', () => {
    const climbing = [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(30, 'notify-state-desk'),
      afterDue(60, 'notify-federal-desk'),
    ];
    const changes = { steps: climbing, repeat: { times: 0, fromStep: 0, everyMinutes: 0 } };
    expect(faults('acknowledge-urgent', changes)).toEqual([]);
    expect(faults('review-item', changes)).toEqual([
      'ladder-action-foreign /ladder/steps/2/action',
      'ladder-action-foreign /ladder/steps/3/action',
    ]);
    expect(actionsOf('answer-request-urgent', LADDER_ACTIONS)).not.toContain('notify-capital');
  });
});

describe('each fault is told with its place', () => {
  const due = (minutes: number) => afterDue(minutes, 'notify-both-supervisors');
  it.each<[string, LadderKey, Partial<LadderBody>, string[]]>([
    ['no name in Spanish', 'keep-working', { name: { en: 'Keep', es: ' ' } }, ['ladder-text-missing /ladder/name/es']],
    [
      'no limit',
      'arbitrate-conflict',
      { limit: realMinutes(0), steps: [due(0)], repeat: { times: 0, fromStep: 0, everyMinutes: 0 } },
      ['ladder-minutes-outside /ladder/limit/minutes'],
    ],
    [
      'no step',
      'keep-working',
      { steps: [], repeat: { times: 0, fromStep: 0, everyMinutes: 0 } },
      ['ladder-steps-count /ladder/steps', 'ladder-calls-nobody /ladder/steps'],
    ],
    [
      'a rung later than 9000 minutes',
      'keep-working',
      { steps: [due(0), due(9001)], repeat: { times: 0, fromStep: 0, everyMinutes: 0 } },
      ['ladder-minutes-outside /ladder/steps/1/at/minutes'],
    ],
    [
      'a rung nought minutes after the opening',
      'keep-working',
      { steps: [afterOpening(0, 'notify-desk'), due(0)], repeat: { times: 0, fromStep: 0, everyMinutes: 0 } },
      ['ladder-minutes-outside /ladder/steps/0/at/minutes'],
    ],
    [
      'rungs out of order',
      'keep-working',
      { steps: [due(30), due(15)], repeat: { times: 0, fromStep: 0, everyMinutes: 0 } },
      ['ladder-steps-unordered /ladder/steps/1'],
    ],
    [
      'nobody called once it is overdue',
      'keep-working',
      {
        steps: [afterOpening(60, 'notify-supervisor'), afterDue(0, 'notify-desk')],
        repeat: { times: 0, fromStep: 0, everyMinutes: 0 },
      },
      ['ladder-calls-nobody /ladder/steps'],
    ],
    [
      'six repeats',
      'keep-working',
      { repeat: { times: 6, fromStep: 2, everyMinutes: 60 } },
      ['ladder-times-outside /ladder/repeat/times'],
    ],
    [
      'a loop from before the due time',
      'keep-working',
      { repeat: { times: 1, fromStep: 0, everyMinutes: 60 } },
      ['ladder-repeats-before-due /ladder/repeat/fromStep'],
    ],
    [
      'a loop that begins before the one before has ended',
      'keep-working',
      { repeat: { times: 1, fromStep: 2, everyMinutes: 20 } },
      ['ladder-minutes-outside /ladder/repeat/everyMinutes'],
    ],
    ['a silence of more than a day', 'keep-working', { silenceMinutes: 1441 }, ['ladder-minutes-outside /ladder/silenceMinutes']],
    [
      'an acknowledgement where nothing is acknowledged',
      'keep-working',
      { acknowledgementMinutes: 60 },
      ['ladder-acknowledges-nothing /ladder/acknowledgementMinutes'],
    ],
    [
      'an acknowledgement that holds a minute',
      'acknowledge-urgent',
      { acknowledgementMinutes: 1 },
      ['ladder-minutes-outside /ladder/acknowledgementMinutes'],
    ],
    [
      'another time for what says its own',
      'answer-handoff-urgent',
      { limit: realMinutes(600) },
      ['ladder-limit-given /ladder/limit'],
    ],
  ])('%s', (_, key, changes, expected) => expect(faults(key, changes)).toEqual(expected));

  it('all at once', () => {
    expect(faults('keep-working', { name: { en: '', es: '' }, silenceMinutes: 0 })).toHaveLength(3);
  });
});

describe('where life is at risk', () => {
  const key = 'acknowledge-life-safety';
  const { steps } = ladders[key];

  it('a ladder may become faster', () => {
    expect(faults(key, { limit: realMinutes(5) })).toEqual([]);
  });

  it('it may not wait for duty hours, take longer, or call the first person or the first beyond the desk later than what ships', () => {
    expect(faults(key, { limit: { minutes: 10, count: 'duty' } })).toEqual(['ladder-life-waits-for-duty /ladder/limit/count']);
    expect(faults(key, { limit: realMinutes(11) })).toContain('ladder-life-slower /ladder/limit/minutes');
    expect(
      faults(key, {
        steps: steps.filter(({ action }) => action !== 'notify-duty-officer'),
        repeat: { times: 3, fromStep: 4, everyMinutes: 30 },
      }),
    ).toEqual(['ladder-life-slower /ladder/steps']);
    expect(
      faults(key, {
        steps: steps.filter(({ action }) => action !== 'notify-both-supervisors'),
        repeat: { times: 3, fromStep: 4, everyMinutes: 30 },
      }),
    ).toEqual(['ladder-life-slower /ladder/steps']);
  });
});
