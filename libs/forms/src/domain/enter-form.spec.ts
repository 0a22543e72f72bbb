import { addMinutes, type DeskId, DomainError, instant, type PaperPackId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { judgeEntry, printedSerial } from './enter-form.js';
import type { Form } from './form.js';
import { formSerial, readSerial } from './serial.js';

const PRINTED = instant('2026-11-27T03:00:00.000Z');
const NOW = addMinutes(PRINTED, 600);
const DESK = 'mx-tij-bomb' as DeskId;
const SERIAL = formSerial('', 417);
const form: Form = {
  serial: SERIAL,
  kind: 'incident-report',
  deskId: DESK,
  packId: '01990000-0000-7000-8000-000000000001' as PaperPackId,
  printedAt: PRINTED,
  enteredAt: null,
};

const refusal = (
  changes: Partial<Form> | null,
  writtenAt = addMinutes(PRINTED, 60),
  entry: Partial<Parameters<typeof judgeEntry>[2]> = {},
): string | null => {
  try {
    const whole = { deskId: DESK, kinds: ['incident-report'], ...entry } as const;
    judgeEntry(changes && { ...form, ...changes }, { serial: SERIAL, writtenAt }, whole, NOW);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return `${error.code} ${error.pointer}`;
  }
};

describe('a serial', () => {
  it('is read as people type it, and refused with one wrong character or two that changed places', () => {
    expect(readSerial(` ${SERIAL.toLowerCase().replaceAll('-', ' - ')} `)).toBe(SERIAL);
    for (let at = 3; at < 9; at += 1)
      for (const digit of '0123456789') {
        const typed = SERIAL.slice(0, at) + digit + SERIAL.slice(at + 1);
        if (typed !== SERIAL) expect(readSerial(typed)).toBeNull();
      }
    expect(readSerial(SERIAL.replace('0417', '4017'))).toBeNull();
    expect(() => printedSerial('EN-000417')).toThrow('form-misread');
  });

  it('of a drill is none of the live border', () => {
    const drill = formSerial('EX-', 417);
    expect(readSerial(drill)).toBe(drill);
    expect(readSerial(drill.slice(3))).toBeNull();
  });
});

describe('what was written on a form', () => {
  it('is entered by the desk that printed it, after it was printed', () => {
    expect(refusal({})).toBeNull();
    expect(refusal({}, PRINTED)).toBeNull();
    expect(refusal({}, NOW)).toBeNull();
  });

  it('is unknown to every other desk, just as a form that was never printed', () => {
    expect(refusal({ deskId: 'us-sd-fire' as DeskId })).toBe('form-unknown /paper/serial');
    expect(refusal(null)).toBe('form-unknown /paper/serial');
  });

  it('is entered once, and as what the form is for', () => {
    expect(refusal({ enteredAt: NOW })).toBe('form-entered /paper/serial');
    expect(refusal({ kind: 'activity-log' })).toBe('form-of-another-kind /paper/serial');
  });

  it('was written neither before the form was printed nor in the future, nor before it happened', () => {
    expect(refusal({}, addMinutes(PRINTED, -6))).toBe('form-written-before-print /paper/writtenAt');
    expect(refusal({}, addMinutes(NOW, 6))).toBe('form-written-in-future /paper/writtenAt');
    const happenedAt = addMinutes(PRINTED, 61);
    expect(refusal({}, addMinutes(PRINTED, 60), { happenedAt })).toBe('form-written-before-event /paper/writtenAt');
  });
});
