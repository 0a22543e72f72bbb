import { allowedEvents, type CrossingId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { advanceNoticeMachine } from './advance-notice.machine.js';
import { ADUANA, at, codeOf, content, FIRE, INM, line, officer, PORT, SENASICA, Story } from './advance-notice.fixture.js';
import { partiesOf, readsNames, waitedFor, type AdvanceNotice } from './advance-notice.js';
import { mustMakeSense } from './announce-notice.js';
import { clearPart } from './answer-part.js';
import { commonWindow, endOf, standingOf } from './standing.js';

const part = (notice: AdvanceNotice, deskId: string) => notice.parts.find((each) => each.deskId === deskId)!;

describe('a notice that was announced', () => {
  it('owes an answer from each desk of the side that is entered, and is told to the side that is left', () => {
    const { now } = new Story();
    expect(now.state).toBe('announced');
    expect(waitedFor(now)).toEqual([ADUANA, INM]);
    expect(partiesOf(now)).toEqual([FIRE, ADUANA, INM, PORT]);
  });

  it('lets the announcing desk and those that decide read names, and nobody who is only told', () => {
    const { now } = new Story();
    expect([FIRE, ADUANA, INM, PORT, SENASICA].map((deskId) => readsNames(now, deskId))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['ends before it begins', { window: { from: at(180), until: at(60) } }, 'advance-notice-window-order'],
    ['is over', { window: { from: at(-60), until: at(-1) } }, 'advance-notice-window-passed'],
    ['lasts four days', { window: { from: at(60), until: at(60 + 4 * 1440) } }, 'advance-notice-window-too-long'],
    ['lies two months ahead', { window: { from: at(60 * 1440), until: at(60 * 1440 + 60) } }, 'advance-notice-too-far-ahead'],
    ['ends after the return', { returnDueAt: at(120) }, 'advance-notice-return-too-early'],
    ['names its crossing twice', { alternateCrossingId: content().crossingId }, 'advance-notice-alternate-same'],
  ])('is refused when its window %s', (_, more, code) => {
    expect(codeOf(() => mustMakeSense(content({ returnDueAt: null, ...more }), at(0)))).toBe(code);
  });
});

describe('the answers', () => {
  it('make it partly cleared, and cleared when the last desk clears it', () => {
    const story = new Story().clear(ADUANA);
    expect(story.now.state).toBe('partly_cleared');
    expect(story.clear(INM).now.state).toBe('cleared');
  });

  it('do not clear it while the windows of the desks do not meet', () => {
    const story = new Story().clear(ADUANA, 5, { from: at(60), until: at(100) }).clear(INM, 6, { from: at(110), until: at(180) });
    expect([story.now.state, commonWindow(story.now.parts)]).toEqual(['partly_cleared', null]);
    story.clear(INM, 8, { from: at(90), until: at(180) });
    expect([story.now.state, commonWindow(story.now.parts)]).toEqual(['cleared', { from: at(90), until: at(100) }]);
    expect(endOf(story.now.content.window, story.now.parts)).toBe(at(100));
  });

  it('refuse it as soon as one desk does, and a desk may think better of it', () => {
    const story = new Story().clear(INM).refuse(ADUANA);
    expect(story.now.state).toBe('refused');
    expect(codeOf(() => story.cross())).toBe('advance-notice-refused');
    expect(story.clear(ADUANA).now.state).toBe('cleared');
  });

  it('stop the clock of a desk that asks, and of no other, until the announcing desk has answered', () => {
    const story = new Story().ask(INM);
    expect([part(story.now, INM).state, part(story.now, ADUANA).state]).toEqual(['asked', 'awaiting']);
    expect(codeOf(() => story.ask(INM))).toBe('advance-notice-question-open');
    expect(codeOf(() => story.answer(ADUANA))).toBe('advance-notice-no-question');
    story.answer(INM);
    expect(part(story.now, INM)).toMatchObject({ state: 'awaiting', questions: [{ answer: { text: 'Yes.' } }] });
  });

  it('come from the desks that are asked alone, each for its own part', () => {
    const story = new Story();
    expect(codeOf(() => story.clear(PORT))).toBe('advance-notice-not-asked');
    expect(codeOf(() => story.clear(FIRE))).toBe('advance-notice-not-asked');
  });

  it('name a condition of its own in words', () => {
    const { now } = new Story();
    const answer = { edition: 1, conditions: [{ code: 'other', text: null }] as const, window: null };
    expect(codeOf(() => clearPart(now, answer, officer(INM), at(5)))).toBe('advance-notice-condition-without-words');
  });
});

describe('acts that race', () => {
  const read = new Story().now;
  const clears = (notice: AdvanceNotice, deskId: typeof INM) =>
    clearPart(notice, { edition: read.edition, conditions: [], window: null }, officer(deskId), at(11));

  it('a clearance that comes after the withdrawal is refused', () => {
    expect(codeOf(() => clears(new Story().withdraw().now, INM))).toBe('advance-notice-withdrawn');
  });

  it('a withdrawal that comes after the clearance takes it back', () => {
    expect(new Story().clear(ADUANA).clear(INM).withdraw().now.state).toBe('withdrawn');
  });

  it('a clearance of the edition before a change is refused, whoever was first', () => {
    const changed = new Story().change({ lines: [line('firefighter', 14), line('fire-engine', 3)] });
    expect(codeOf(() => clears(changed.now, INM))).toBe('advance-notice-changed');
    expect(new Story().clear(INM).change({ lines: [line('firefighter', 14), line('fire-engine', 3)] }).now.state).toBe(
      'announced',
    );
  });

  it('two desks that clear at once both count', () => {
    const first = new Story();
    first.events.push(...clears(first.now, ADUANA));
    first.events.push(...clears(first.now, INM));
    expect(first.now.state).toBe('cleared');
  });
});

describe('a change', () => {
  const cleared = (): Story => new Story().clear(ADUANA).clear(INM);

  it.each([
    ['more firefighters', { lines: [line('firefighter', 14), line('fire-engine', 3)] }, [INM]],
    ['one engine fewer', { lines: [line('firefighter', 12), line('fire-engine', 2)] }, [ADUANA]],
    ['other persons', { names: { lead: 'a'.repeat(64), people: 'b'.repeat(64), plates: null } }, [INM]],
    ['another crossing', { crossingId: 'san-ysidro' as CrossingId }, [ADUANA, INM]],
    ['a window within the old one', { window: { from: at(70), until: at(120) } }, []],
    ['a later window', { window: { from: at(60), until: at(240) } }, [ADUANA, INM]],
    ['other words', { purpose: 'Relief of the first crew' }, []],
    ['a risk to life', { lifeSafety: true }, []],
    ['a later return', { returnDueAt: at(2880) }, [ADUANA, INM]],
  ])('by %s asks again the desks that it touches, and no other', (_, more, again) => {
    expect(waitedFor(cleared().change(more).now)).toEqual(again);
  });

  it('asks a desk that was not asked before, and releases one that nothing concerns any more', () => {
    const story = cleared().change({ kind: 'livestock', lines: [line('cattle', 30)] });
    expect(waitedFor(story.now)).toEqual([ADUANA, SENASICA]);
    expect(story.events.at(-1)!.data).toMatchObject({ releasedDeskIds: [INM] });
    expect(codeOf(() => story.clear(INM))).toBe('advance-notice-not-asked');
  });

  it('keeps what is owed as owed on the new edition, and counts editions', () => {
    const story = new Story().clear(ADUANA).change({ purpose: 'Other words' });
    expect(story.now).toMatchObject({ edition: 2, state: 'partly_cleared' });
    expect([part(story.now, INM).edition, part(story.now, ADUANA).edition]).toEqual([2, 1]);
  });

  it('asks again whoever refused, when the hour is another', () => {
    expect(
      waitedFor(
        cleared()
          .refuse(ADUANA)
          .change({ window: { from: at(90), until: at(150) } }).now,
      ),
    ).toEqual([ADUANA]);
  });

  it('that changes nothing, or is another desk’s, is refused', () => {
    expect(codeOf(() => new Story().change({}))).toBe('advance-notice-nothing-changed');
  });
});

describe('at the line', () => {
  it('an arrival that somebody has not answered names them and both crossing desks’ supervisors', () => {
    const story = new Story().clear(ADUANA).arrive();
    expect(story.events.at(-1)!.data).toMatchObject({ waitingDeskIds: [INM], supervisorDeskIds: [ADUANA, PORT, INM] });
    expect(codeOf(() => story.cross())).toBe('advance-notice-not-cleared');
    expect(story.clear(INM, 61).now.state).toBe('at_the_line');
    expect(story.cross().now.state).toBe('crossed');
  });

  it('an arrival with every answer alarms nobody', () => {
    const story = new Story().clear(ADUANA).clear(INM).arrive();
    expect(story.events.at(-1)!.data).toMatchObject({ waitingDeskIds: [], supervisorDeskIds: [] });
  });

  it('the end of the window is said once and ends nothing', () => {
    const story = new Story().arrive().sweep(181).sweep(182);
    expect(story.events.filter(({ type }) => type === 'advance-notice.window-overrun')).toHaveLength(1);
    expect(story.now.state).toBe('at_the_line');
  });

  it('desks that stand there note the crossing, and either side the way back', () => {
    const story = new Story().clear(ADUANA).clear(INM);
    expect(codeOf(() => story.cross(70, FIRE))).toBe('advance-notice-not-at-your-crossing');
    expect(story.cross().back().now).toMatchObject({ state: 'returned', returned: { deskId: PORT } });
  });

  it('somebody who turned back is noted by the crossing, and nothing else than that', () => {
    expect(codeOf(() => new Story().arrive().close('done'))).toBe('advance-notice-outcome-unfit');
    expect(new Story().arrive().close('turned-back', 90, PORT).now).toMatchObject({
      state: 'closed',
      outcome: { what: 'turned-back' },
    });
  });
});

describe('the end', () => {
  it('comes with the window, tells both crossing desks, and leaves an outcome owed', () => {
    const story = new Story().clear(ADUANA).sweep(179);
    expect(story.now.state).toBe('partly_cleared');
    story.sweep(180);
    expect(story.now.state).toBe('expired');
    expect(story.events.at(-1)!.data).toMatchObject({ supervisorDeskIds: [ADUANA, PORT] });
    expect(codeOf(() => story.withdraw())).toBe('advance-notice-expired');
    expect(codeOf(() => story.close('done'))).toBe('advance-notice-outcome-unfit');
    expect(story.close('did-not-set-out').now.state).toBe('closed');
  });

  it('waits for the longest window that a desk gave', () => {
    const story = new Story().clear(ADUANA, 5, { from: at(60), until: at(300) }).sweep(200);
    expect(story.now.state).toBe('partly_cleared');
    expect(story.sweep(300).now.state).toBe('expired');
  });

  it('a late answer is said once for each time that a desk is asked', () => {
    const story = new Story().late(INM, 240).late(INM, 241);
    expect(story.events.filter(({ type }) => type === 'advance-notice.answer-late')).toHaveLength(1);
    expect(story.clear(INM).late(INM, 250).now.lateDeskIds).toEqual([]);
    story.change({ lines: [line('firefighter', 20)] }).late(INM, 260);
    expect(story.now.lateDeskIds).toEqual([INM]);
  });
});

it('whatever is done in whatever order, it crosses only when every desk cleared the present edition and their windows meet', () => {
  const acts: readonly ((story: Story, minute: number) => unknown)[] = [
    (story, minute) => story.clear(ADUANA, minute),
    (story, minute) => story.clear(INM, minute, { from: at(100), until: at(400) }),
    (story, minute) => story.clear(ADUANA, minute, { from: at(60), until: at(90) }),
    (story, minute) => story.refuse(INM, minute),
    (story, minute) => story.ask(INM, minute),
    (story, minute) => story.answer(INM, minute),
    (story, minute) => story.change({ lines: [line('firefighter', minute + 1)] }, minute),
    (story, minute) => story.change({ window: { from: at(minute + 1), until: at(minute + 200) } }, minute),
    (story, minute) => story.arrive(minute),
    (story, minute) => story.cross(minute),
    (story, minute) => story.back(minute),
    (story, minute) => story.withdraw(minute),
    (story, minute) => story.sweep(minute),
    (story, minute) => story.close('turned-back', minute),
  ];
  fc.assert(
    fc.property(fc.array(fc.nat(acts.length - 1), { maxLength: 25 }), (picks) => {
      const story = new Story({ returnDueAt: null });
      for (const [turn, pick] of picks.entries()) {
        const before = story.now;
        const code = codeOf(() => acts[pick]!(story, turn * 10 + 1));
        if (code !== 'nothing refused it') expect(code).toMatch(/^advance-notice-/);
        const after = story.now;
        if (after.state === before.state) continue;
        if (after.state === 'crossed') expect(standingOf(before.parts)).toBe('all-cleared');
        expect(
          allowedEvents(advanceNoticeMachine, before.state).map((act) => advanceNoticeMachine.table[before.state][act]),
        ).toContain(after.state);
      }
    }),
    { numRuns: 200 },
  );
});
