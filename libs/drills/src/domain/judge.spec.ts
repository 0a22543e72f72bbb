import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { act, at, CUSTOMS, id, NORTH, PLAYED, SOUTH, START, verdictOn } from './judge.fixture.js';
import { judge } from './judge.js';
import type { DrillEntry } from './judge-thread.js';
import type { ExpectationRule } from './scenario-rules.js';

const acknowledged: ExpectationRule = { form: 'acknowledged', by: [NORTH], about: 1, within: 10 };
const said = (entries: readonly DrillEntry[], minutes: number, rule: ExpectationRule = acknowledged) =>
  verdictOn(rule, entries, minutes).state;
const handoff = { stream: `handoff:${id('handoff', 1)}`, caseId: id('case', 1), toDeskId: SOUTH };
const otherCase = `case:${id('case', 2)}`;

describe('an expectation', () => {
  it('is met, late or missed by the minutes after its inject was fired', () => {
    expect(said([act('case.acknowledged', 15)], 20)).toBe('met');
    expect(said([act('case.acknowledged', 16)], 20)).toBe('late');
    expect(said([], 15)).toBe('pending');
    expect(said([], 16)).toBe('missed');
  });

  it('names the entries that prove it, when it was met, and by when it was due', () => {
    const done = act('case.acknowledged', 9);
    expect(verdictOn(acknowledged, [done, act('case.noted', 7)], 20)).toEqual({
      state: 'met',
      why: null,
      dueAt: at(15),
      at: at(9),
      proof: [done.id],
      waitingFor: [],
    });
  });

  it('says nothing where its inject was not played, nor where the drill ended before the time was up', () => {
    expect(verdictOn(acknowledged, [act('case.acknowledged', 9)], 60, { inject: 3 })).toMatchObject({ why: 'not-played' });
    expect(verdictOn(acknowledged, [], 60, { endedAt: at(12) })).toMatchObject({ state: 'pending', why: 'ended-before' });
    expect(verdictOn(acknowledged, [], 60, { endedAt: at(20) }).state).toBe('missed');
    expect(verdictOn(acknowledged, [act('case.acknowledged', 13)], 60, { endedAt: at(12) }).state).toBe('pending');
  });

  it('does not take what was done before its inject, by another desk, or on another case', () => {
    for (const other of [
      act('case.acknowledged', 4),
      act('case.acknowledged', 9, SOUTH),
      act('case.acknowledged', 9, NORTH, { stream: otherCase }),
    ])
      expect(said([other], 20)).toBe('missed');
    expect(
      said([act('case.acknowledged', 9, NORTH, { stream: otherCase })], 20, { ...acknowledged, about: undefined } as never),
    ).toBe('met');
  });

  it('of all listed desks waits for the last, and names those that it waits for', () => {
    const all: ExpectationRule = { form: 'acknowledged', by: [NORTH, SOUTH, CUSTOMS], within: 10 };
    const [north, south] = [act('case.acknowledged', 6), act('activation.agency-answered', 8, SOUTH, { stream: 'activation:a' })];
    expect(verdictOn(all, [north, south], 12)).toMatchObject({
      state: 'pending',
      waitingFor: [CUSTOMS],
      proof: [north.id, south.id],
    });
    expect(verdictOn(all, [north, south], 16)).toMatchObject({ state: 'missed', waitingFor: [CUSTOMS] });
    expect(said([north, south, act('case.acknowledged', 17, CUSTOMS)], 18, all)).toBe('late');
    expect(said([south], 18, { ...all, each: 'any' })).toBe('met');
  });
});

describe('what came of an inject', () => {
  it('is its case, what was offered of it, and the activation that it was linked to', () => {
    const accepted: ExpectationRule = { form: 'accepted', by: [SOUTH], about: 1, within: 30 };
    expect(said([act('handoff.accepted', 20, SOUTH, handoff)], 21, accepted)).toBe('met');
    expect(said([act('handoff.accepted-with-conditions', 20, SOUTH, handoff)], 21, accepted)).toBe('met');
    const stream = 'activation:a';
    const link = act('activation.case-linked', 6, NORTH, { stream, case: 'none', linked: id('case', 1) });
    const told: ExpectationRule = { form: 'entries', types: ['activation.told'], by: [NORTH], about: 1, within: 10 };
    expect(said([link, act('activation.told', 9, NORTH, { stream })], 20, told)).toBe('met');
    expect(said([act('activation.told', 9, NORTH, { stream })], 20, told)).toBe('missed');
  });
});

describe('the named forms', () => {
  it('filed: a report of the kind', () => {
    const rule: ExpectationRule = { form: 'filed', by: [NORTH], kind: 'mass-arrival', within: 10 };
    const filed = (kind: string) => act('report.filed', 8, NORTH, { stream: 'report:r', content: { kind } });
    expect(said([filed('mass-arrival')], 9, rule)).toBe('met');
    expect(said([filed('fire')], 20, rule)).toBe('missed');
  });

  it('offered, asked: to the desk that is named; answered by the desk that was asked', () => {
    const offered: ExpectationRule = { form: 'offered', by: [NORTH], to: SOUTH, within: 10 };
    expect(said([act('handoff.offered', 8, NORTH, handoff)], 9, offered)).toBe('met');
    expect(said([act('handoff.offered', 8, NORTH, { ...handoff, toDeskId: CUSTOMS })], 20, offered)).toBe('missed');
    const request = { stream: 'request:q', toDeskId: SOUTH };
    expect(said([act('request.submitted', 8, NORTH, request)], 9, { form: 'asked', by: [NORTH], to: SOUTH, within: 10 })).toBe(
      'met',
    );
    expect(said([act('request.answered', 8, SOUTH, request)], 9, { form: 'answered', by: [SOUTH], within: 10 })).toBe('met');
  });

  it('status-said: of the crossing, and the status', () => {
    const rule: ExpectationRule = {
      form: 'status-said',
      by: [NORTH],
      crossing: 'san-ysidro' as never,
      status: 'closed',
      within: 10,
    };
    const status = (crossingId: string, value: string) =>
      act('crossing-side.status-set', 8, NORTH, { stream: 'crossing-side:x', crossingId, status: value, country: 'US' });
    expect(said([status('san-ysidro', 'closed')], 9, rule)).toBe('met');
    expect(said([status('san-ysidro', 'open'), status('tecate', 'closed')], 20, rule)).toBe('missed');
  });

  it('never: met when the time is out and there was none, missed at once when there was', () => {
    const rule: ExpectationRule = { form: 'entries', types: ['handoff.declined'], within: 10, never: true };
    const declined = act('handoff.declined', 12, SOUTH, handoff);
    expect(said([], 14, rule)).toBe('pending');
    expect(said([], 15, rule)).toBe('met');
    expect(verdictOn(rule, [declined], 12)).toMatchObject({ state: 'missed', proof: [declined.id], at: at(12) });
    expect(said([act('handoff.declined', 16, SOUTH, handoff)], 20, rule)).toBe('met');
  });
});

describe('keys', () => {
  const stream = 'activation:a';
  const raised = act('activation.raised', 2, NORTH, {
    stream,
    procedure: { id: 'port-suspension' },
    countries: ['US', 'MX'],
    crossingIds: ['san-ysidro'],
  });
  const level = (minutes: number, country: string, name = 'watch') =>
    act('activation.level-entered', minutes, country === 'US' ? NORTH : SOUTH, { stream, country, level: name });
  const joint: ExpectationRule = { form: 'both-keys', procedure: 'port-suspension', within: 15 };

  it('both, also where the first was turned before the minutes began', () => {
    const [first, second] = [level(2, 'US'), level(18, 'MX')];
    expect(verdictOn(joint, [raised, first], 18)).toMatchObject({ state: 'pending', waitingFor: ['MX'], proof: [first.id] });
    expect(verdictOn(joint, [raised, first, second], 18)).toMatchObject({ state: 'met', proof: [first.id, second.id] });
    expect(said([raised, first, level(25, 'MX')], 30, joint)).toBe('late');
    expect(said([raised, first], 30, joint)).toBe('missed');
    expect(said([], 30, joint)).toBe('missed');
  });

  it('of one activation, and not one of each', () => {
    const other = { ...level(9, 'MX'), stream: 'activation:b' };
    const raisedToo = { ...raised, id: 'entry-b', stream: 'activation:b' };
    expect(said([raised, raisedToo, level(2, 'US'), other], 30, joint)).toBe('missed');
  });

  it('raised: whoever stands higher stands there too', () => {
    const rule: ExpectationRule = { form: 'raised', by: [NORTH], procedure: 'port-suspension', level: 'elevated', within: 15 };
    expect(said([raised, level(9, 'US', 'crisis')], 10, rule)).toBe('met');
    expect(said([raised, level(9, 'US', 'watch')], 30, rule)).toBe('missed');
  });
});

describe('no closure without notice', () => {
  const rule: ExpectationRule = { form: 'no-closure-without-notice', crossings: ['san-ysidro' as never], within: 30 };
  const here = { crossingId: 'san-ysidro', country: 'US' };
  const shut = act('crossing-side.status-set', 20, NORTH, { stream: 'crossing-side:x', ...here, status: 'closed' });
  const announced = act('crossing-side.closure-announced', 10, NORTH, { stream: 'crossing-side:x', ...here });
  const opened = act('case.opened', 6, NORTH, { place: { crossingId: 'san-ysidro' } });

  it('is missed by the first that nobody had been told of', () => {
    expect(verdictOn(rule, [shut], 21)).toMatchObject({ state: 'missed', at: at(20), proof: [shut.id] });
    expect(said([opened, act('case.acknowledged', 8, NORTH), shut], 21, rule)).toBe('missed');
    expect(said([{ ...announced, at: at(21) }, shut], 40, rule)).toBe('missed');
  });

  it('is met when the time is out: by an announcement, an activation, or a case that the other side acknowledged', () => {
    expect(verdictOn(rule, [announced, shut], 40)).toMatchObject({ state: 'met', proof: [announced.id, shut.id] });
    const raised = act('activation.raised', 10, SOUTH, { stream: 'activation:a', crossingIds: ['san-ysidro'] });
    expect(said([raised, shut], 40, rule)).toBe('met');
    expect(said([opened, act('case.acknowledged', 8, SOUTH), shut], 40, rule)).toBe('met');
    expect(said([], 30, rule)).toBe('pending');
  });

  it('is missed by an order that was given although somebody was not told', () => {
    const ordered = (untold: string[]) =>
      act('activation.ordered', 20, NORTH, {
        stream: 'activation:a',
        order: { act: 'suspend', untold, short: [] },
        crossingIds: ['san-ysidro'],
      });
    expect(said([ordered(['customs-mx'])], 21, rule)).toBe('missed');
    expect(said([ordered([])], 40, rule)).toBe('met');
  });
});

describe('latency', () => {
  const rule: ExpectationRule = { form: 'latency', percentile: 95, seconds: 120, within: 20 };
  const case_ = (number: number, opened: number, answered: number | null) => {
    const stream = `case:${id('case', number)}`;
    return [
      act('case.opened', opened, NORTH, { stream, lifeSafety: true }),
      ...(answered === null ? [] : [act('case.acknowledged', answered, NORTH, { stream })]),
    ];
  };
  const many = (slow: number) => Array.from({ length: 20 }, (_, nth) => case_(nth + 1, 6, nth < slow ? 12 : 7)).flat();

  it('counts the cases about life of its stretch, when each has had its time', () => {
    expect(said(many(1), 26, rule)).toBe('pending');
    expect(said(many(1), 27, rule)).toBe('met');
    expect(said(many(2), 27, rule)).toBe('missed');
    expect(verdictOn(rule, [], 27)).toMatchObject({ state: 'pending', why: 'nothing-to-measure' });
  });

  it('does not count a case that had less than its time', () => {
    expect(verdictOn(rule, [...many(0), ...case_(30, 11, null)], 60, { endedAt: at(12) }).state).toBe('met');
  });
});

describe('for whatever happens', () => {
  const desk = fc.constantFrom(NORTH, SOUTH, CUSTOMS);
  const one = fc
    .tuple(
      fc.constantFrom('case.acknowledged', 'handoff.accepted', 'case.opened', 'crossing-side.status-set', 'activation.raised'),
      fc.integer({ min: 0, max: 60 }),
      desk,
    )
    .map(([type, minutes, deskId]) =>
      act(type, minutes, deskId, {
        lifeSafety: true,
        crossingId: 'san-ysidro',
        crossingIds: ['san-ysidro'],
        country: deskId.startsWith('us-') ? 'US' : 'MX',
        countries: ['US', 'MX'],
        procedure: { id: 'p' },
        status: 'closed',
        place: { crossingId: 'san-ysidro' },
      }),
    );
  const rules: readonly ExpectationRule[] = [
    acknowledged,
    { form: 'accepted', by: [SOUTH, CUSTOMS], within: 20 },
    { form: 'entries', types: ['handoff.accepted'], by: [SOUTH], within: 20, never: true },
    { form: 'no-closure-without-notice', crossings: ['san-ysidro' as never], within: 20 },
    { form: 'latency', percentile: 50, seconds: 300, within: 20 },
    { form: 'both-keys', procedure: 'p', within: 20 },
  ];
  const expected = rules.map((rule, nth) => ({ inject: 2, expectation: { id: String(nth), text: { en: 'x', es: 'x' }, rule } }));
  const stateAt = (entries: readonly DrillEntry[], minutes: number) =>
    judge(expected, { startedAt: START, endedAt: null, injects: PLAYED }, entries, at(minutes)).map(({ verdict }) => verdict);

  it('what is met stays met as time goes by', () => {
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 12 }),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 90 }),
        (entries, now, more) => {
          const [before, after] = [stateAt(entries, now), stateAt(entries, now + more)];
          before.forEach(({ state }, nth) => {
            if (state === 'met' || state === 'late') expect(after[nth]!.state).toBe(state);
          });
        },
      ),
    );
  });

  it('the order in which entries come changes nothing', () => {
    fc.assert(
      fc.property(
        fc
          .array(one, { maxLength: 12 })
          .chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }))),
        fc.integer({ min: 0, max: 90 }),
        ([entries, shuffled], now) => expect(stateAt(shuffled, now)).toEqual(stateAt(entries, now)),
      ),
    );
  });
});
