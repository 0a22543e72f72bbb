import {
  addMinutes,
  drawMachine,
  instant,
  replay,
  type AgencyId,
  type CaseId,
  type CorridorId,
  type DeskId,
  type Instant,
  type ReportId,
  type UserId,
} from '#kernel';
import { eventPhrases, terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { confirmNotice } from './confirm-notice.js';
import { CONFIDENCES, type EarlyNoticeEvent, type NoticeContent } from './early-notice.events.js';
import { earlyNoticeAggregate, isPartyTo, type EarlyNotice } from './early-notice.js';
import { EARLY_NOTICE_STATES, earlyNoticeMachine } from './early-notice.machine.js';
import { expireNotice } from './expire-notice.js';
import { giveNotice, type GiveNotice } from './give-notice.js';
import { mustNotTellSource } from './guard-source.js';
import { renewNotice } from './renew-notice.js';
import { reportNotice } from './report-notice.js';
import { withdrawNotice } from './withdraw-notice.js';

const T0 = instant('2026-11-24T18:00:00.000Z');
const [GIVER, OTHER, THIRD] = ['mx-tij-pc', 'us-sdc-oes', 'us-sd-fire'] as DeskId[] as [DeskId, DeskId, DeskId];
const by = '01890000-0000-7000-8000-000000000001' as UserId;
const officer = (deskId: DeskId) => ({ deskId, userId: by });
const giver = { ...officer(GIVER), agencyId: 'mx-tij-pc' as AgencyId, country: 'MX' };
const content: NoticeContent = {
  text: 'A caravan may set out on Friday.',
  language: 'en',
  kind: 'mass-arrival',
  confidence: 'possible',
  lifeSafety: false,
  crossingId: null,
  tlp: 'TLP:AMBER',
};
const giving = (more: Partial<GiveNotice> = {}): GiveNotice => ({
  content,
  corridorId: null,
  recipients: [OTHER, THIRD],
  hours: 72,
  ...more,
});
const hours = (count: number): Instant => addMinutes(T0, count * 60);
const made = (...events: readonly (readonly EarlyNoticeEvent[])[]): EarlyNotice => replay(earlyNoticeAggregate, events.flat())!;
const live = (): EarlyNotice => made(giveNotice(giving(), giver, T0));
const code = (act: () => unknown): string => {
  try {
    act();
    return 'nothing refused it';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the machine of an early notice', () => {
  it('names each state once, and is the diagram in the README', () => {
    expect(Object.keys(earlyNoticeMachine.table)).toEqual([...EARLY_NOTICE_STATES]);
    expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(
      `\`\`\`mermaid\n${drawMachine(earlyNoticeMachine)}\n\`\`\``,
    );
  });

  it('says states and grades in both languages, and its states are what the table may hold', () => {
    const keys = [
      ...EARLY_NOTICE_STATES.map((state) => `early-notice-state.${state}`),
      ...CONFIDENCES.map((confidence) => `early-notice-confidence.${confidence}`),
    ];
    expect(keys.filter((key) => !(key in terms))).toEqual([]);
    const migration = readFileSync(
      new URL('../../../../migrations/1763900002310-create-early-notices.ts', import.meta.url),
      'utf8',
    );
    expect(migration).toContain(`check (state in (${EARLY_NOTICE_STATES.map((state) => `'${state}'`).join(', ')}))`);
  });
});

describe('giving', () => {
  it('tells the desks that were named, each once, and never the giver', () => {
    const [event] = giveNotice(giving({ recipients: [OTHER, OTHER, GIVER] }), giver, T0);
    expect([event.data.recipients, event.data.expiresAt]).toEqual([[OTHER], hours(72)]);
    expect([isPartyTo(made([event]), OTHER), isPartyTo(made([event]), THIRD)]).toEqual([true, false]);
  });

  it('needs somebody to tell', () => {
    expect(code(() => giveNotice(giving({ recipients: [GIVER] }), giver, T0))).toBe('early-notice-nobody-told');
  });

  it('gives TLP:RED to named desks only', () => {
    const red = { ...content, tlp: 'TLP:RED' as const };
    expect(giveNotice(giving({ content: red }), giver, T0)).toHaveLength(1);
    expect(code(() => giveNotice(giving({ content: red, corridorId: 'SDT' as CorridorId }), giver, T0))).toBe(
      'early-notice-label-too-narrow',
    );
  });
});

describe('the source', () => {
  it.each([
    ['as it is', 'Agente Robles', 'Lo dijo el agente Robles ayer.'],
    ['without accents and capitals', 'José Núñez', 'segun jose nunez, saldran'],
    ['with marks between', 'taxi 44-21', 'El chofer del taxi 4421 y el taxi 44 21 vieron'],
  ])('is kept out of the text, %s', (_, source, text) => {
    expect(code(() => mustNotTellSource(source, [['/text', text]]))).toBe('early-notice-source-told');
  });

  it('does not stop a text that merely holds its letters, or a source too short to tell', () => {
    expect(() => mustNotTellSource('Roble', [['/text', 'Bajo los robledales']])).not.toThrow();
    expect(() => mustNotTellSource('ab', [['/text', 'ab ab']])).not.toThrow();
    expect(() => mustNotTellSource(null, [['/text', 'null']])).not.toThrow();
  });
});

describe('while it lives', () => {
  it('is confirmed by another desk, once, and not by its giver', () => {
    const confirmed = made(giveNotice(giving(), giver, T0), confirmNotice(live(), 'Same here.', officer(OTHER), hours(1)));
    expect(confirmed.confirmations).toMatchObject([{ deskId: OTHER, text: 'Same here.' }]);
    expect(code(() => confirmNotice(confirmed, null, officer(OTHER), hours(2)))).toBe('early-notice-confirmed-already');
    expect(code(() => confirmNotice(live(), null, officer(GIVER), hours(1)))).toBe('early-notice-own');
  });

  it('is renewed by whoever knows of it, never shortened, and not for ever', () => {
    const [renewed] = renewNotice(live(), 72, officer(OTHER), hours(10));
    expect(renewed?.data.expiresAt).toBe(hours(82));
    expect(renewNotice(live(), 1, officer(OTHER), hours(10))).toEqual([]);
    const old = { ...live(), expiresAt: hours(29 * 24) };
    expect(renewNotice(old, 24, officer(OTHER), hours(29 * 24 - 1))).toHaveLength(1);
    expect(code(() => renewNotice(old, 48, officer(OTHER), hours(29 * 24 - 1)))).toBe('early-notice-life-over');
  });

  it('is withdrawn by its giver alone', () => {
    expect(code(() => withdrawNotice(live(), null, officer(OTHER), hours(1)))).toBe('early-notice-not-yours');
    expect(made(giveNotice(giving(), giver, T0), withdrawNotice(live(), 'False.', officer(GIVER), hours(1))).state).toBe(
      'withdrawn',
    );
  });
});

describe('its end', () => {
  it('comes at its time and not a moment before, once', () => {
    expect(expireNotice(live(), addMinutes(hours(72), -1))).toEqual([]);
    const over = made(giveNotice(giving(), giver, T0), expireNotice(live(), hours(72)));
    expect(over.state).toBe('expired');
    expect(expireNotice(over, hours(73))).toEqual([]);
  });

  it('bars every act at its time, though no sweep has come by', () => {
    const filed = { reportId: 'r' as ReportId, caseId: null };
    for (const act of [
      () => confirmNotice(live(), null, officer(OTHER), hours(72)),
      () => renewNotice(live(), 72, officer(OTHER), hours(72)),
      () => withdrawNotice(live(), null, officer(GIVER), hours(72)),
      () => reportNotice(live(), filed, officer(OTHER), hours(72)),
    ])
      expect(code(act)).toBe('early-notice-expired');
  });

  it('as a report keeps the link and says who filed it', () => {
    const filed = { reportId: 'r' as ReportId, caseId: 'c' as CaseId };
    const reported = made(giveNotice(giving(), giver, T0), reportNotice(live(), filed, officer(OTHER), hours(1)));
    expect(reported).toMatchObject({ state: 'reported', reportedBy: OTHER, ...filed });
    expect(code(() => reportNotice(reported, filed, officer(THIRD), hours(2)))).toBe('early-notice-reported');
  });
});

describe('whatever desks do, in whatever order', () => {
  const step = fc.record({
    act: fc.constantFrom('confirm', 'renew', 'withdraw', 'report', 'expire'),
    desk: fc.constantFrom(GIVER, OTHER, THIRD),
    wait: fc.integer({ min: 0, max: 40 }),
  });
  const decide = (notice: EarlyNotice, act: string, desk: DeskId, now: Instant): readonly EarlyNoticeEvent[] => {
    if (act === 'confirm') return confirmNotice(notice, null, officer(desk), now);
    if (act === 'renew') return renewNotice(notice, 24, officer(desk), now);
    if (act === 'withdraw') return withdrawNotice(notice, null, officer(desk), now);
    if (act === 'expire') return expireNotice(notice, now);
    return reportNotice(notice, { reportId: 'r' as ReportId, caseId: null }, officer(desk), now);
  };

  it('nothing happens to it after its end, and it ends within thirty days', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const events: EarlyNoticeEvent[] = [...giveNotice(giving(), giver, T0)];
        let now = T0;
        for (const { act, desk, wait } of steps) {
          now = addMinutes(now, wait * 60);
          const before = made(events);
          try {
            const more = decide(before, act, desk, now);
            if (before.state !== 'live') expect(more).toEqual([]);
            events.push(...more);
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^early-notice-/);
          }
        }
        const notice = made(events);
        expect(notice.expiresAt <= hours(30 * 24)).toBe(true);
        expect(
          events.filter(({ type }) => ['withdrawn', 'expired', 'reported'].some((end) => type.endsWith(end))).length,
        ).toBeLessThan(2);
        expect(Object.keys(eventPhrases)).toEqual(expect.arrayContaining(events.map(({ type }) => type)));
      }),
    );
  });
});
