import { describe, expect, it } from 'vitest';
import { addStep, type Body, bodyOf, changeStep, differencesOf, draftOf, moveStep, removeStep } from './ladder-draft';

const body: Body = {
  name: { en: 'Acknowledge', es: 'Acusar recibo' },
  limit: { minutes: 60, count: 'real' },
  steps: [
    { action: 'notify-desk', at: { from: 'warning' } },
    { action: 'notify-duty-officer', at: { from: 'due', minutes: 0 } },
    { action: 'notify-joint-desk', at: { from: 'due', minutes: 90 } },
  ],
  repeat: { times: 2, fromStep: 2, everyMinutes: 240 },
  acknowledgementMinutes: null,
  silenceMinutes: 1440,
};
const draft = draftOf(body);
const actions = (one: typeof draft): string[] => bodyOf(one).steps.map(({ action }) => action);

describe('a ladder that is being written', () => {
  it('is sent as it was read while nothing is changed', () => {
    const { acknowledgementMinutes: _, ...sent } = body;
    expect(bodyOf(draft)).toEqual(sent);
    expect(bodyOf({ ...draft, acknowledgementMinutes: 45 })).toEqual({ ...sent, acknowledgementMinutes: 45 });
  });

  it('goes round from the rung that was named, wherever that moves', () => {
    const moved = moveStep(draft, 2, -1);
    expect(actions(moved)).toEqual(['notify-desk', 'notify-joint-desk', 'notify-duty-officer']);
    expect(bodyOf(moved).repeat.fromStep).toBe(1);
    expect(bodyOf(removeStep(draft, 0)).repeat.fromStep).toBe(1);
    expect(bodyOf(removeStep(draft, 2)).repeat.fromStep).toBe(1);
  });

  it('leaves the first rung first and the last one last', () => {
    expect(moveStep(draft, 0, -1)).toBe(draft);
    expect(moveStep(draft, 2, 1)).toBe(draft);
  });

  it('takes a further rung after the last, and no minutes for the warning', () => {
    expect(bodyOf(addStep(draft, 'notify-capital')).steps.at(-1)).toEqual({
      action: 'notify-capital',
      at: { from: 'due', minutes: 105 },
    });
    expect(bodyOf(changeStep(draft, 1, { from: 'warning' })).steps[1]?.at).toEqual({ from: 'warning' });
  });
});

describe('what it changes of the one in force', () => {
  it('is nothing while it reads the same', () => {
    expect(differencesOf(body, { ...body, repeat: { ...body.repeat } })).toEqual([]);
  });

  it('is told rung by rung, with limit, bounds and rounds', () => {
    const after: Body = {
      ...body,
      limit: { minutes: 30, count: 'real' },
      steps: [...body.steps.slice(0, 2), { action: 'notify-state-desk', at: { from: 'due', minutes: 30 } }],
      repeat: { times: 0, fromStep: 0, everyMinutes: 0 },
      silenceMinutes: 120,
    };
    expect(differencesOf(body, after).map(({ what }) => what)).toEqual(['limit', 'removed', 'added', 'repeat', 'silence']);
  });
});
