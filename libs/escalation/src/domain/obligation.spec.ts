import { addMillis, addMinutes, drawMachine, type Instant, minutesBetween } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { advanceObligation } from './advance-obligation.js';
import { cancelObligation } from './cancel-obligation.js';
import { stepTime } from './ladder.js';
import { LADDER_KEYS } from './ladders.js';
import { meetObligation } from './meet-obligation.js';
import { after, desks, officeHours, OPENED, opening, SAN_YSIDRO, TIJUANA, aroundTheClock } from './obligation.fixture.js';
import {
  dueTime,
  isLate,
  isOverdue,
  isPaused,
  type Obligation,
  type ObligationEvent,
  obligationAggregate,
  progressOf,
  wakesAt,
} from './obligation.js';
import { obligationMachine } from './obligation.machine.js';
import { pauseObligation } from './pause-obligation.js';
import { ESCALATE_TO, escalateObligation, nudgeObligation } from './press-obligation.js';
import { resumeObligation } from './resume-obligation.js';
import { silenceObligation } from './silence-obligation.js';

const at = (minutes: number): Instant => addMinutes(OPENED, minutes);
const pressed = { byDesk: SAN_YSIDRO, reason: 'the train stands on the bridge' };
const clarification = { because: 'clarification', byDesk: TIJUANA };

describe('an obligation that nobody answers', () => {
  it('is warned of, breached, and climbs', () => {
    const opened = opening('acknowledge-life-safety', { lifeSafety: true });
    const events = advanceObligation(after(...opened), desks, at(21));
    expect(events.map((event) => (event.type === 'obligation.step-reached' ? event.data.action : event.type))).toEqual([
      'notify-desk',
      'obligation.breached',
      'notify-duty-officer',
      'notify-supervisor',
      'notify-both-supervisors',
    ]);
    expect(wakesAt(after(...opened, ...events))).toBe(at(25));
  });

  it('names the desks of both countries from the rung at which both are concerned', () => {
    const events = advanceObligation(after(...opening('acknowledge-life-safety')), desks, at(40));
    const reached = events.flatMap((event) =>
      event.type === 'obligation.step-reached' ? [[event.data.target, event.data.deskIds]] : [],
    );
    expect(reached.slice(3)).toEqual([
      ['both-supervisors', [TIJUANA, SAN_YSIDRO]],
      ['alternate-desk', ['mx-tij-sspcm']],
      ['joint-desks', ['mx-joint-desk', 'us-joint-desk']],
      // Mexico has no desk of the capital in this directory: its joint desk answers.
      ['capital', ['mx-joint-desk']],
    ]);
  });

  it('has nothing to wake for after the last loop', () => {
    const opened = opening('keep-working');
    const state = after(...opened, ...advanceObligation(after(...opened), desks, at(10_000)));
    expect(state).toMatchObject({ state: 'open', cursor: null, breachedAt: at(10_000) });
    expect(wakesAt(state)).toBeNull();
  });
});

describe('meeting an obligation', () => {
  it('in time is not late', () => {
    const open = after(...opening('acknowledge-urgent'));
    expect(meetObligation(open, addMillis(at(60), -1)).at(-1)).toMatchObject({ type: 'obligation.met', data: { late: false } });
  });

  it('from the due instant on is late, even before a sweep says so', () => {
    const opened = opening('acknowledge-urgent');
    const events = meetObligation(after(...opened), at(60));
    expect(events.map(({ type }) => type)).toEqual(['obligation.breached', 'obligation.met']);
    expect(events.at(-1)?.data).toMatchObject({ late: true });
    expect(after(...opened, ...events)).toMatchObject({ state: 'met', breachedAt: at(60), metAt: at(60) });
  });

  it('ends it: nothing more can be done with it, and time passes it by', () => {
    const opened = opening('acknowledge-urgent');
    const met = after(...opened, ...meetObligation(after(...opened), at(5)));
    expect(() => meetObligation(met, at(6))).toThrow('obligation-settled');
    expect(() => pauseObligation(met, clarification, at(6))).toThrow('obligation-settled');
    expect(() => cancelObligation(met, 'withdrawn', at(6))).toThrow('obligation-settled');
    expect(advanceObligation(met, desks, at(600))).toEqual([]);
  });
});

describe('a pause', () => {
  it('moves due time and rungs by its length', () => {
    const opened = opening('acknowledge-urgent');
    const paused = after(...opened, ...pauseObligation(after(...opened), clarification, at(10)));
    expect(dueTime(paused)).toBeNull();
    expect(wakesAt(paused)).toBeNull();
    const resumed = resumeObligation(paused, at(40));
    expect(resumed).toMatchObject([{ data: { dueAt: at(90) } }]);
    expect(wakesAt(obligationAggregate.evolve(paused, resumed[0] as ObligationEvent))).toBe(at(75));
  });

  it('does not undo a breach', () => {
    const opened = opening('acknowledge-urgent');
    const paused = after(...opened, ...pauseObligation(after(...opened), clarification, at(61)));
    expect(isOverdue(paused, at(62))).toBe(true);
    expect(advanceObligation(paused, desks, at(600)).map(({ type }) => type)).toContain('obligation.breached');
  });

  it('cannot be doubled, nor ended when there is none', () => {
    const opened = opening('acknowledge-urgent');
    expect(() => resumeObligation(after(...opened), at(1))).toThrow('obligation-not-paused');
    const paused = after(...opened, ...pauseObligation(after(...opened), clarification, at(1)));
    expect(() => pauseObligation(paused, clarification, at(2))).toThrow('obligation-already-paused');
  });
});

describe('a supervisor who presses', () => {
  const opened = opening('acknowledge-life-safety');

  it('reminds the debtor and leaves the clock alone', () => {
    const nudged = nudgeObligation(after(...opened), pressed, at(1));
    expect(nudged).toMatchObject([{ type: 'obligation.nudged', data: { deskId: TIJUANA, ...pressed } }]);
    expect(after(...opened, ...nudged)).toEqual(after(...opened));
  });

  it.each([
    ['supervisor', 'debtor-supervisor', [TIJUANA]],
    ['both-supervisors', 'both-supervisors', [TIJUANA, SAN_YSIDRO]],
    ['joint-desks', 'joint-desks', ['mx-joint-desk', 'us-joint-desk']],
    ['capital', 'capital', ['mx-joint-desk']],
  ] as const)('tells the %s at once, and the ladder says its own later', (to, target, deskIds) => {
    const escalated = escalateObligation(after(...opened), { ...pressed, to }, desks, at(1));
    expect(escalated).toMatchObject([{ type: 'obligation.escalated', data: { target, deskIds, reason: pressed.reason } }]);
    const before = advanceObligation(after(...opened), desks, at(40));
    expect(advanceObligation(after(...opened, ...escalated), desks, at(40))).toEqual(before);
  });

  it('tells of what belongs to no case the supervisors of its two desks and nobody further', () => {
    const apart = { ...after(...opened), caseId: null };
    expect(
      ESCALATE_TO.filter((to) => {
        try {
          return escalateObligation(apart, { ...pressed, to }, desks, at(1)).length > 0;
        } catch (error) {
          expect(error).toMatchObject({ code: 'obligation-beyond-parties', pointer: '/to' });
          return false;
        }
      }),
    ).toEqual(['supervisor', 'both-supervisors']);
  });

  it('has nothing to press when nothing is owed', () => {
    const met = after(...opened, ...meetObligation(after(...opened), at(5)));
    expect(() => nudgeObligation(met, pressed, at(6))).toThrow('obligation-settled');
    for (const to of ESCALATE_TO)
      expect(() => escalateObligation(met, { ...pressed, to }, desks, at(6))).toThrow('obligation-settled');
  });
});

describe('a silence', () => {
  const open = after(...opening('acknowledge-urgent'));
  const silence = (minutes: number, reason = 'line under repair') =>
    silenceObligation(open, { until: at(minutes), reason, byDesk: TIJUANA }, at(0));

  it('holds the rungs back and not the breach', () => {
    const silent = after(...opening('acknowledge-urgent'), ...silence(120));
    expect(advanceObligation(silent, desks, at(119)).map(({ type }) => type)).toEqual(['obligation.breached']);
    expect(advanceObligation(silent, desks, at(120)).map(({ type }) => type)).toContain('obligation.step-reached');
  });

  it.each([
    ['silence-too-long', () => silence(24 * 60 + 1)],
    ['silence-over', () => silence(0)],
    ['silence-without-reason', () => silence(10, '  x ')],
  ])('is refused: %s', (code, act) => {
    expect(act).toThrow(code);
  });
});

describe('the machine', () => {
  it('keeps an overdue obligation open', () => {
    expect(drawMachine(obligationMachine)).toContain('open --> open: breach');
  });
});

type Act = 'advance' | 'meet' | 'cancel' | 'pause' | 'resume' | 'silence' | 'nudge' | 'escalate';
const decide: Record<Act, (state: Obligation, now: Instant) => ObligationEvent[]> = {
  advance: (state, now) => advanceObligation(state, desks, now),
  meet: meetObligation,
  cancel: (state, now) => cancelObligation(state, 'withdrawn', now),
  pause: (state, now) => pauseObligation(state, clarification, now),
  resume: resumeObligation,
  nudge: (state, now) => nudgeObligation(state, pressed, now),
  escalate: (state, now) => escalateObligation(state, { ...pressed, to: 'joint-desks' }, desks, now),
  silence: (state, now) => silenceObligation(state, { until: addMinutes(now, 90), reason: 'test', byDesk: TIJUANA }, now),
};
const histories = fc.record({
  ladder: fc.constantFrom(...LADDER_KEYS),
  calendar: fc.constantFrom(aroundTheClock, officeHours),
  acts: fc.array(
    fc.record({
      act: fc.constantFrom<Act>(
        'advance',
        'advance',
        'advance',
        'pause',
        'resume',
        'silence',
        'nudge',
        'escalate',
        'meet',
        'cancel',
      ),
      wait: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 3000 })),
    }),
    { maxLength: 12 },
  ),
});

describe('any history', () => {
  it('replays to the stored state, fires each rung at most once and none before its time, and is late only when it is', () => {
    fc.assert(
      fc.property(histories, ({ ladder, calendar, acts }) => {
        const events = opening(ladder, { calendar });
        let state = after(...events);
        let now = OPENED;
        const reached = new Set<string>();
        for (const { act, wait } of acts) {
          now = addMinutes(now, wait);
          const before = state;
          let made: ObligationEvent[];
          try {
            made = decide[act](state, now);
          } catch (error) {
            expect((error as { code?: string }).code).toMatch(/^(obligation|silence)-/);
            continue;
          }
          for (const event of made) {
            if (event.type === 'obligation.step-reached') {
              const { step, loop, scheduledFor } = event.data;
              expect(reached.has(`${step}/${loop}`)).toBe(false);
              reached.add(`${step}/${loop}`);
              expect(scheduledFor <= now).toBe(true);
              expect(stepTime(before.ladder, progressOf(before), { step, loop })).toBe(scheduledFor);
            }
            if (event.type === 'obligation.breached')
              expect(minutesBetween(OPENED, event.at)).toBeGreaterThanOrEqual(state.ladder.limit.minutes);
            state = obligationAggregate.evolve(state, event);
            events.push(event);
          }
          const wake = wakesAt(state);
          if (act === 'advance' && wake !== null) expect(wake > now).toBe(true);
          if (state.state === 'met' && made.length > 0) expect(isLate(state)).toBe(isOverdue(before, now));
        }
        expect(after(...(JSON.parse(JSON.stringify(events)) as ObligationEvent[]))).toEqual(state);
        if (state.state !== 'open') expect(isPaused(state)).toBe(false);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});
