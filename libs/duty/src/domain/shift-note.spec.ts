import { addMinutes, type DeskId, drawMachine, instant, replay, type UserId } from '#kernel';
import { eventPhrases, terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import {
  answerDispute,
  countersignShiftNote,
  disputeShiftNote,
  draftShiftNote,
  officersAround,
  settleShiftNote,
  shiftEnd,
  signShiftNote,
} from './hand-over-shift.js';
import { ANA, always, BETO, CARO, daily, override, rosterOf } from './roster.fixture.js';
import { type ShiftNote, shiftNoteAggregate } from './shift-note.js';
import { CHANGE_KINDS, type Changes, type ShiftNoteEvent } from './shift-note.events.js';
import { SHIFT_NOTE_STATES, shiftNoteMachine } from './shift-note.machine.js';

const NOW = instant('2026-11-24T15:00:00.000Z');
const SOON = addMinutes(NOW, 60);
const changes: Changes = { lines: [], totals: {} };
const facts = {
  deskId: 'mx-tij-bomb' as DeskId,
  from: addMinutes(NOW, -480),
  until: NOW,
  outgoing: ANA,
  incoming: BETO,
  changes,
  dueAt: SOON,
};
const after = (note: ShiftNote | null, events: readonly ShiftNoteEvent[]): ShiftNote =>
  events.reduce(shiftNoteAggregate.evolve, note) as ShiftNote;
const drafted = after(null, draftShiftNote(facts, NOW));
const sign = { by: ANA, words: 'Quiet night; the offer of Otay waits.', changes, dueAt: SOON };
const signed = after(drafted, signShiftNote(drafted, sign, NOW));
const disputed = after(signed, disputeShiftNote(signed, { by: BETO, reason: 'Two were answered already', dueAt: SOON }, NOW));
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  throw new Error('nothing was refused');
};

describe('the note of a shift', () => {
  it('is drawn in the README, said in both languages, and held by its column', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`\`\`\`mermaid\n${drawMachine(shiftNoteMachine)}\n\`\`\``);
    expect(SHIFT_NOTE_STATES.filter((state) => !(`shift-note.${state}` in terms))).toEqual([]);
    expect(CHANGE_KINDS.filter((kind) => !(`shift-change.${kind}` in terms))).toEqual([]);
    expect(Object.keys(eventPhrases).filter((key) => key.startsWith('shift-note.'))).toHaveLength(6);
    const migration = readFileSync(new URL('../../../../migrations/1763900003810-hand-shifts-over.ts', import.meta.url), 'utf8');
    expect(migration).toContain(`check (state in (${SHIFT_NOTE_STATES.map((state) => `'${state}'`).join(', ')}))`);
  });

  it('is signed by one and countersigned by another', () => {
    expect(signed).toMatchObject({ state: 'signed', until: NOW, signed: { by: ANA, text: sign.words } });
    expect(codeOf(() => countersignShiftNote(signed, { by: ANA, remark: null }, NOW))).toBe('duty-note-own');
    const done = after(signed, countersignShiftNote(signed, { by: BETO, remark: null }, NOW));
    expect(done).toMatchObject({ state: 'countersigned', countersigned: { by: BETO } });
    expect(codeOf(() => disputeShiftNote(done, { by: CARO, reason: 'x', dueAt: SOON }, NOW))).toBe('duty-note-countersigned');
  });

  it('is disputed with a reason, answered by somebody else, and waits for its countersignature again', () => {
    expect(disputed).toMatchObject({ state: 'disputed', disputes: [{ by: BETO, answer: null }] });
    expect(codeOf(() => answerDispute(disputed, { by: BETO, words: 'y', dueAt: SOON }, NOW))).toBe('duty-note-own-dispute');
    expect(codeOf(() => countersignShiftNote(disputed, { by: BETO, remark: null }, NOW))).toBe('duty-note-disputed');
    const answered = after(disputed, answerDispute(disputed, { by: ANA, words: 'Corrected: one waits', dueAt: SOON }, NOW));
    expect(answered).toMatchObject({ state: 'signed', disputes: [{ answer: { by: ANA, text: 'Corrected: one waits' } }] });
  });

  it('is settled by a supervisor only while it is disputed', () => {
    const reason = 'The log shows one answer';
    expect(after(disputed, settleShiftNote(disputed, { by: CARO, reason }, NOW))).toMatchObject({
      state: 'settled',
      settled: { text: reason },
    });
    expect(codeOf(() => settleShiftNote(signed, { by: CARO, reason }, NOW))).toBe('duty-note-signed');
  });

  it('never has one name under it twice, and its events give its state, whatever is tried in whatever order', () => {
    const people = fc.constantFrom<UserId>(ANA, BETO, CARO);
    const acts = fc.array(fc.tuple(people, fc.constantFrom('sign', 'countersign', 'dispute', 'answer', 'settle')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(acts, (tried) => {
        const events: ShiftNoteEvent[] = [...draftShiftNote(facts, NOW)];
        let note = after(null, events);
        for (const [by, act] of tried) {
          const tries: Record<string, () => [ShiftNoteEvent]> = {
            sign: () => signShiftNote(note, { ...sign, by }, NOW),
            countersign: () => countersignShiftNote(note, { by, remark: null }, NOW),
            dispute: () => disputeShiftNote(note, { by, reason: 'r', dueAt: SOON }, NOW),
            answer: () => answerDispute(note, { by, words: 'w', dueAt: SOON }, NOW),
            settle: () => settleShiftNote(note, { by, reason: 'r' }, NOW),
          };
          try {
            const news = tries[act]!();
            events.push(...news);
            note = after(note, news);
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^duty-note-/);
          }
        }
        expect(replay(shiftNoteAggregate, events)).toEqual(note);
        if (note.state === 'countersigned') expect(note.countersigned!.by).not.toBe(note.signed!.by);
        for (const { by, answer } of note.disputes) expect(answer?.by).not.toBe(by);
      }),
    );
  });
});

describe('when a shift ends', () => {
  it('is the next hand-over of the first rotation, and none without one', () => {
    const roster = rosterOf([daily({ turn: { unit: 'hours', count: 12 } })]);
    expect(shiftEnd(roster, always, NOW)).toBe('2026-11-25T03:00:00.000Z');
    expect(shiftEnd(roster, always, addMinutes(NOW, -1))).toBe(NOW);
    expect(shiftEnd(rosterOf([]), always, NOW)).toBeNull();
  });

  it('hands over from whoever was on duty to whoever is, covers included', () => {
    const roster = rosterOf([daily()], [override({ personId: CARO, forPersonId: BETO, from: NOW, until: addMinutes(NOW, 600) })]);
    expect(officersAround(roster, always, addMinutes(NOW, -600), NOW)).toEqual({ outgoing: ANA, incoming: CARO });
  });
});
