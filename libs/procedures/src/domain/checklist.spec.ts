import { describe, expect, it } from '@jest/globals';
import { ADUANA, MX, PORT, raisedBy, refusalOf, SMALL_DESKS, US, Play } from './activation.fixture.js';
import { said, smallProcedure } from './small-procedure.fixture.js';

const crisis = () => raisedBy(PORT, { level: 'crisis' });

describe('the checklist of a side', () => {
  it('begins when its own key is turned, with the desk that owes each step and a clock from that moment', () => {
    const play = crisis();
    expect(play.openOf('US')).toEqual(['tell-south', 'n2']);
    expect(play.step('n2')).toMatchObject({ deskId: PORT, minutes: 15, clockFrom: play.now, level: 'crisis' });
    expect(play.openOf('MX')).toEqual([]);
  });

  it('grows with the level; what is owed already keeps its clock', () => {
    const play = raisedBy(PORT, { level: 'watch' });
    const since = play.step('n1')?.clockFrom;
    play.pass(20).want(US, 'crisis');
    expect(play.openOf('US')).toEqual(['n1', 'tell-south', 'n2']);
    expect(play.step('n1')?.clockFrom).toBe(since);
  });

  it('has a step that depends on a question only once the answer brings it', () => {
    const play = crisis();
    expect(play.step('n3')).toMatchObject({ state: 'not-applicable', clockFrom: null });
    play.pass(5).answer(ADUANA, 'cargo', true);
    expect(play.step('n3')).toMatchObject({ state: 'open', clockFrom: play.now });
    expect(play.answer(US, 'cargo', false).step('n3')).toMatchObject({ state: 'not-applicable', clockFrom: null });
  });

  it('takes a step about life as applying until somebody says that it does not', () => {
    const { steps, ...rest } = smallProcedure();
    const text = { ...rest, steps: steps.map((step) => (step.id === 'n3' ? { ...step, lifeSafety: true as const } : step)) };
    const play = new Play(text, SMALL_DESKS, { at: '2026-11-24T18:00:00.000Z', by: PORT, level: 'crisis' });
    expect(play.step('n3')?.state).toBe('open');
    expect(refusalOf(() => play.end(US))).toBe('activation-life-steps-open');
    expect(play.answer(US, 'cargo', false).end(US).state.state).toBe('ended');
  });

  it('is worked by the desk that owes the step or by the command of its side, never across', () => {
    const play = crisis().start(US, 'n2').complete(PORT, 'n2', 'Order 12.');
    expect(play.step('n2')).toMatchObject({ state: 'done', settled: { deskId: PORT, text: 'Order 12.' } });
    expect(refusalOf(() => play.skip(MX, 'tell-south'))).toBe('activation-step-foreign');
    expect(refusalOf(() => play.skip(PORT, 'n2'))).toBe('activation-step-state');
  });

  it('tells a role by doing its telling, and remembers when and how', () => {
    const play = crisis().pass(4).complete(PORT, 'tell-south', 'Called the duty officer.');
    expect(play.state.told).toMatchObject([{ role: 'south-command', at: play.now, how: 'Called the duty officer.' }]);
  });

  it('comes once: going down and up again opens nothing twice', () => {
    const play = raisedBy(US, { level: 'watch' }).want(US, 'crisis');
    const count = play.state.steps.length;
    play.want(US, 'elevated').want(US, 'crisis');
    expect(play.state.steps).toHaveLength(count);
  });

  it('refuses a question that the procedure does not ask, when raised and later', () => {
    expect(
      refusalOf(() => new Play(smallProcedure(), SMALL_DESKS, { at: '2026-11-24T18:00:00.000Z', by: US, answers: { x: true } })),
    ).toBe('activation-question-unknown');
    expect(refusalOf(() => crisis().answer(US, 'x', true))).toBe('activation-question-unknown');
  });
});

describe('a desk that was alerted', () => {
  it('says how it stands, and why when it cannot', () => {
    const play = crisis();
    expect(refusalOf(() => play.stand(PORT, 'refuse'))).toBe('activation-unable-why');
    play.stand(PORT, 'activate').stand(PORT, 'refuse', 'No power.');
    expect(play.state.agencies.find(({ deskId }) => deskId === PORT)).toMatchObject({ state: 'unable', note: 'No power.' });
  });

  it('of the side that has not turned its key was not alerted and answers nothing', () => {
    expect(refusalOf(() => crisis().stand(ADUANA, 'activate'))).toBe('activation-agency-unknown');
  });
});

it('a text is frozen with what it says: another edition of the procedure changes no step', () => {
  const play = crisis();
  const steps = play.state.steps;
  const later = { ...play.text, purpose: said('Another.') };
  expect(later).not.toEqual(play.text);
  expect(play.state.steps).toBe(steps);
});
