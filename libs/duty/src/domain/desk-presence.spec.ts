import {
  addMinutes,
  type DeskId,
  type DeskPresence,
  drawMachine,
  type DutyCalendar,
  type Instant,
  instant,
  PRESENCE_STATES,
  replay,
  type UserId,
} from '#kernel';
import { eventPhrases, terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { type DeskOnCheck, presenceAggregate, type PresenceEvent } from './desk-presence.js';
import { confirmPresence, judgePresence } from './judge-presence.js';
import { presenceMachine } from './presence.machine.js';

const NOW = instant('2026-11-27T15:00:00.000Z');
const DESK = 'mx-tij-bomb' as DeskId;
const ALTERNATE = 'mx-tij-pc' as DeskId;
const always: DutyCalendar = { zone: 'America/Tijuana', hours: { kind: 'always' }, holidays: [] };
const DAY: readonly [string, string][] = [['08:00', '16:00']];
const office: DutyCalendar = {
  zone: 'America/Tijuana',
  hours: { kind: 'weekly', days: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY } },
  holidays: [],
};
const onCheck = (calendar = always): DeskOnCheck => ({ calendar, alternateDeskId: ALTERNATE, told: [ALTERNATE] });
const sign = (seenAt: Instant) => ({ deskId: DESK, by: 'u' as UserId, seenAt });
const after = (events: readonly PresenceEvent[], from: DeskPresence | null = null): DeskPresence =>
  events.reduce(presenceAggregate.evolve, from) as DeskPresence;

const present = after(confirmPresence(null, sign(NOW), onCheck(), NOW));
const MISS = addMinutes(NOW, 480);
const missed = after(judgePresence(present, null, onCheck(), MISS), present);
const LOST = addMinutes(MISS, 60);
const silent = after(judgePresence(missed, null, onCheck(), LOST), missed);

describe('the presence of a desk', () => {
  it('is drawn in the README, said in both languages, and held by its column', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`\`\`\`mermaid\n${drawMachine(presenceMachine)}\n\`\`\``);
    expect(PRESENCE_STATES.filter((state) => !(`presence.${state}` in terms))).toEqual([]);
    expect(Object.keys(eventPhrases).filter((key) => key.startsWith('desk-presence.'))).toHaveLength(4);
    const migration = readFileSync(new URL('../../../../migrations/1763900003500-watch-desks.ts', import.meta.url), 'utf8');
    expect(migration).toContain(`check (state in (${PRESENCE_STATES.map((state) => `'${state}'`).join(', ')}))`);
  });

  it('is asked for once per shift of its own duty hours, not of a weekend', () => {
    expect(present).toMatchObject({ state: 'present', checkAt: MISS });
    const friday = instant('2026-11-27T20:00:00.000Z');
    const [event] = confirmPresence(null, sign(friday), onCheck(office), friday);
    expect(event.data).toMatchObject({ checkAt: '2026-11-30T20:00:00.000Z' });
  });

  it('turns amber at the first check that is missed and silent at the second, never earlier', () => {
    expect(judgePresence(present, null, onCheck(), addMinutes(MISS, -1))).toEqual([]);
    expect(missed).toMatchObject({ state: 'missed', checkAt: LOST, since: MISS });
    expect(judgePresence(missed, null, onCheck(), addMinutes(LOST, -1))).toEqual([]);
    expect(silent).toMatchObject({ state: 'silent', checkAt: null, since: LOST });
    expect(judgePresence(silent, null, onCheck(), addMinutes(LOST, 9_999))).toEqual([]);
  });

  it('asks its own people at the first miss, and tells who stands in at the second', () => {
    const [first] = judgePresence(present, null, onCheck(), MISS);
    const [second] = judgePresence(missed, null, onCheck(), LOST);
    expect([first!.data, second!.data]).toMatchObject([{ deskIds: [DESK] }, { deskIds: [DESK, ALTERNATE] }]);
  });

  it('gives the whole second check, however late the first was judged', () => {
    const late = addMinutes(MISS, 3 * 24 * 60);
    expect(after(judgePresence(present, null, onCheck(), late), present).checkAt).toBe(addMinutes(late, 60));
  });

  it('is shown by any act of its people, counted from the act', () => {
    const actedAt = addMinutes(NOW, 400);
    expect(judgePresence(present, actedAt, onCheck(), addMinutes(NOW, 450))).toEqual([]);
    const [event] = judgePresence(present, actedAt, onCheck(), MISS);
    expect(event).toMatchObject({
      type: 'desk-presence.confirmed',
      data: { by: null, seenAt: actedAt, checkAt: addMinutes(actedAt, 480) },
    });
    expect(judgePresence(present, NOW, onCheck(), MISS)).toMatchObject([{ type: 'desk-presence.missed' }]);
  });

  it('is not shown by an act of before the miss, nor by one that is a shift ago', () => {
    expect(judgePresence(present, addMinutes(NOW, 1), onCheck(), addMinutes(MISS, 1))).toMatchObject([
      { type: 'desk-presence.missed' },
    ]);
    expect(judgePresence(missed, addMinutes(NOW, 1), onCheck(), addMinutes(MISS, 1))).toEqual([]);
    expect(judgePresence(silent, MISS, onCheck(), addMinutes(LOST, 1))).toEqual([]);
  });

  it('comes back with the next beat or act, and who stood in is told', () => {
    for (const [event] of [
      confirmPresence(silent, sign(addMinutes(LOST, 5)), onCheck(), addMinutes(LOST, 5)),
      judgePresence(silent, addMinutes(LOST, 5), onCheck(), addMinutes(LOST, 6)) as [PresenceEvent],
    ]) {
      expect(event).toMatchObject({ type: 'desk-presence.returned', data: { deskIds: [ALTERNATE] } });
      expect(after([event], silent)).toMatchObject({ state: 'present', seenAt: addMinutes(LOST, 5) });
    }
    expect(judgePresence(missed, addMinutes(MISS, 5), onCheck(), addMinutes(MISS, 6))).toMatchObject([
      { type: 'desk-presence.confirmed' },
    ]);
  });

  it('is never silent within a shift and a second check of the last sign, whatever happens in whatever order', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 700 }), fc.constantFrom('beat', 'act', 'judge')), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, (happening) => {
        let [now, presence, actedAt] = [NOW, present, null as Instant | null];
        const events: PresenceEvent[] = [...confirmPresence(null, sign(NOW), onCheck(), NOW)];
        let lastSign = NOW;
        for (const [minutes, what] of happening) {
          now = addMinutes(now, minutes);
          if (what !== 'judge') lastSign = now;
          if (what === 'act') actedAt = now;
          const news =
            what === 'beat'
              ? confirmPresence(presence, sign(now), onCheck(), now)
              : judgePresence(presence, actedAt, onCheck(), now);
          events.push(...news);
          presence = after(news, presence);
          if (presence.state === 'silent') expect(addMinutes(lastSign, 540) <= now).toBe(true);
          expect(presence.state === 'silent').toBe(presence.checkAt === null);
        }
        expect(replay(presenceAggregate, events)).toEqual(presence);
      }),
    );
  });
});
