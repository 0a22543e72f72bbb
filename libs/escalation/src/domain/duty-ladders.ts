import { afterDue, afterOpening, asWarning, dutyMinutes, realMinutes, type ShippedLadder } from './ladder-parts.js';

export const DUTY_LADDER_KEYS = [
  'cover-duty-hours',
  'sign-shift-note',
  'countersign-shift-note',
  'settle-shift-dispute',
] as const;

/**
 * Hours that nobody covers are the supervisor's until they begin, and then the joint desk's to know. The limit is given with each: until they begin.
 * Notes of shifts count in duty hours: whoever comes in the morning signs in the morning.
 */
export const dutyLadders: Readonly<Record<(typeof DUTY_LADDER_KEYS)[number], ShippedLadder>> = {
  'cover-duty-hours': {
    name: { en: 'Cover duty hours', es: 'Cubrir horas de guardia' },
    limit: realMinutes(1440),
    steps: [afterOpening(480, 'notify-supervisor'), asWarning('notify-supervisor'), afterDue(0, 'notify-joint-desk')],
    repeat: { times: 1, fromStep: 2, everyMinutes: 480 },
  },
  'sign-shift-note': {
    name: { en: 'Sign the note of a shift', es: 'Firmar la nota de entrega de turno' },
    limit: dutyMinutes(60),
    steps: [asWarning('notify-duty-officer'), afterDue(0, 'notify-supervisor'), afterDue(480, 'notify-joint-desk')],
    repeat: { times: 1, fromStep: 1, everyMinutes: 480 },
  },
  'countersign-shift-note': {
    name: { en: 'Countersign the note of a shift', es: 'Recibir con firma la nota de entrega de turno' },
    limit: dutyMinutes(60),
    steps: [asWarning('notify-duty-officer'), afterDue(0, 'notify-supervisor'), afterDue(240, 'notify-joint-desk')],
    repeat: { times: 1, fromStep: 1, everyMinutes: 480 },
  },
  'settle-shift-dispute': {
    name: { en: 'Settle what is disputed in the note of a shift', es: 'Resolver lo objetado en una nota de entrega de turno' },
    limit: dutyMinutes(240),
    steps: [asWarning('notify-supervisor'), afterDue(0, 'notify-supervisor'), afterDue(240, 'notify-joint-desk')],
    repeat: { times: 1, fromStep: 2, everyMinutes: 480 },
  },
};
