import { DEAD_LETTER_LADDER_KEYS, deadLetterLadders } from './dead-letter-ladders.js';
import { DRILL_LADDER_KEYS, drillLadders } from './drill-ladders.js';
import { DUTY_LADDER_KEYS, dutyLadders } from './duty-ladders.js';
import { LONGEST_SILENCE_MINUTES, SHIPPED_VERSION, type Ladder } from './ladder.js';
import { afterDue, afterOpening, asWarning, dutyMinutes, realMinutes, type ShippedLadder } from './ladder-parts.js';
import { ACTIVATION_LADDER_KEYS, activationLadders } from './activation-ladders.js';
import { CROSSING_LADDER_KEYS, crossingLadders } from './crossing-ladders.js';
import { FEED_LADDER_KEYS, feedLadders } from './feed-ladders.js';
import { OVERSIGHT_LADDER_KEYS, oversightLadders } from './oversight-ladders.js';
import { REQUEST_LADDER_KEYS, requestLadders } from './request-ladders.js';

export const LADDER_KEYS = [
  'acknowledge-life-safety',
  'acknowledge-urgent',
  'acknowledge-routine',
  'answer-handoff-life-safety',
  'answer-handoff-urgent',
  'answer-handoff-routine',
  'arbitrate-conflict',
  'keep-working',
  'answer-consent',
  'answer-redaction',
  'acknowledge-chase',
  'review-item',
  'file-contact-report',
  ...REQUEST_LADDER_KEYS,
  ...DEAD_LETTER_LADDER_KEYS,
  ...ACTIVATION_LADDER_KEYS,
  ...DUTY_LADDER_KEYS,
  ...CROSSING_LADDER_KEYS,
  ...FEED_LADDER_KEYS,
  ...OVERSIGHT_LADDER_KEYS,
  ...DRILL_LADDER_KEYS,
] as const;
export type LadderKey = (typeof LADDER_KEYS)[number];

const ladder = (key: LadderKey, shipped: ShippedLadder): Ladder => ({
  key,
  version: SHIPPED_VERSION,
  acknowledgementMinutes: null,
  silenceMinutes: LONGEST_SILENCE_MINUTES,
  ...shipped,
});

const group = <Key extends LadderKey>(keys: readonly Key[], shipped: Readonly<Record<Key, ShippedLadder>>): Record<Key, Ladder> =>
  Object.fromEntries(keys.map((key) => [key, ladder(key, shipped[key])])) as Record<Key, Ladder>;

/**
 * What the product ships. Limits: acknowledge within 10 minutes when life is at risk, 1 hour when urgent, 8 duty hours else; decide on
 * an offer within 1 hour, 8 hours, 3 days; acknowledged work shows a sign of life each hour and is nobody's after 15 minutes more.
 * A limit without a source in the border's agreements is ours, may be replaced per obligation, and may be changed by an edition.
 * The opening itself is told by the event of whoever opened the obligation; the first rung is the first reminder.
 */
export const ladders: Readonly<Record<LadderKey, Ladder>> = {
  'acknowledge-life-safety': ladder('acknowledge-life-safety', {
    name: { en: 'Acknowledge, risk to life', es: 'Acusar recibo, riesgo para la vida' },
    limit: realMinutes(10),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(5, 'notify-supervisor'),
      afterDue(10, 'notify-both-supervisors'),
      afterDue(15, 'reroute-to-alternate'),
      afterDue(20, 'notify-joint-desk'),
      afterDue(30, 'notify-capital'),
    ],
    repeat: { times: 3, fromStep: 5, everyMinutes: 30 },
  }),
  'acknowledge-urgent': ladder('acknowledge-urgent', {
    name: { en: 'Acknowledge, urgent', es: 'Acusar recibo, urgente' },
    limit: realMinutes(60),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(15, 'notify-supervisor'),
      afterDue(15, 'raise-priority'),
      afterDue(30, 'notify-both-supervisors'),
      afterDue(60, 'reroute-to-alternate'),
      afterDue(90, 'notify-joint-desk'),
      afterDue(240, 'notify-capital'),
    ],
    repeat: { times: 2, fromStep: 6, everyMinutes: 240 },
  }),
  'acknowledge-routine': ladder('acknowledge-routine', {
    name: { en: 'Acknowledge, routine', es: 'Acusar recibo, rutina' },
    limit: dutyMinutes(480),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(60, 'notify-supervisor'),
      afterDue(240, 'notify-both-supervisors'),
      afterDue(480, 'notify-joint-desk'),
    ],
    repeat: { times: 1, fromStep: 2, everyMinutes: 480 },
  }),
  'answer-handoff-life-safety': ladder('answer-handoff-life-safety', {
    name: { en: 'Answer an offer, risk to life', es: 'Responder una oferta de traspaso, riesgo para la vida' },
    limit: realMinutes(60),
    steps: [
      afterOpening(10, 'notify-desk'),
      asWarning('notify-duty-officer'),
      afterDue(0, 'notify-supervisor'),
      afterDue(10, 'notify-both-supervisors'),
      afterDue(20, 'notify-joint-desk'),
      afterDue(40, 'notify-capital'),
    ],
    repeat: { times: 2, fromStep: 4, everyMinutes: 30 },
  }),
  'answer-handoff-urgent': ladder('answer-handoff-urgent', {
    name: { en: 'Answer an offer, urgent', es: 'Responder una oferta de traspaso, urgente' },
    limit: realMinutes(480),
    steps: [
      afterOpening(60, 'notify-desk'),
      asWarning('notify-duty-officer'),
      afterDue(0, 'notify-supervisor'),
      afterDue(60, 'notify-both-supervisors'),
      afterDue(120, 'notify-joint-desk'),
      afterDue(480, 'notify-capital'),
    ],
    repeat: { times: 1, fromStep: 4, everyMinutes: 480 },
  }),
  'answer-handoff-routine': ladder('answer-handoff-routine', {
    name: { en: 'Answer an offer, routine', es: 'Responder una oferta de traspaso, rutina' },
    limit: realMinutes(4320),
    steps: [
      afterOpening(480, 'notify-desk'),
      asWarning('notify-desk'),
      afterDue(0, 'notify-supervisor'),
      afterDue(480, 'notify-both-supervisors'),
      afterDue(1440, 'notify-joint-desk'),
    ],
    repeat: { times: 1, fromStep: 3, everyMinutes: 1440 },
  }),
  'arbitrate-conflict': ladder('arbitrate-conflict', {
    name: { en: 'Settle a conflict of jurisdiction', es: 'Resolver un conflicto de competencia' },
    limit: realMinutes(240),
    steps: [
      afterOpening(30, 'notify-desk'),
      asWarning('notify-duty-officer'),
      afterDue(0, 'notify-both-supervisors'),
      afterDue(60, 'notify-capital'),
    ],
    repeat: { times: 3, fromStep: 3, everyMinutes: 120 },
  }),
  'keep-working': ladder('keep-working', {
    name: { en: 'Keep working what was acknowledged', es: 'Dar seguimiento a lo que ya tiene acuse' },
    limit: realMinutes(75),
    steps: [
      afterOpening(60, 'notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(15, 'notify-supervisor'),
      afterDue(60, 'notify-both-supervisors'),
    ],
    repeat: { times: 2, fromStep: 2, everyMinutes: 60 },
  }),
  'answer-consent': ladder('answer-consent', {
    name: { en: 'Answer a request for consent', es: 'Responder una solicitud de consentimiento' },
    limit: realMinutes(1440),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(120, 'notify-supervisor'),
      afterDue(480, 'notify-both-supervisors'),
      afterDue(1440, 'notify-joint-desk'),
    ],
    repeat: { times: 1, fromStep: 3, everyMinutes: 1440 },
  }),
  'answer-redaction': ladder('answer-redaction', {
    name: { en: 'Answer a request to take something out of a case', es: 'Responder una solicitud de suprimir algo de un caso' },
    limit: realMinutes(1440),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-supervisor'),
      afterDue(480, 'notify-both-supervisors'),
      afterDue(1440, 'notify-joint-desk'),
    ],
    repeat: { times: 1, fromStep: 2, everyMinutes: 1440 },
  }),
  'acknowledge-chase': ladder('acknowledge-chase', {
    name: { en: 'Acknowledge a correction or recall', es: 'Acusar recibo de una rectificación o un retiro' },
    limit: realMinutes(240),
    steps: [
      afterOpening(60, 'notify-desk'),
      asWarning('notify-duty-officer'),
      afterDue(0, 'notify-supervisor'),
      afterDue(60, 'notify-both-supervisors'),
      afterDue(240, 'notify-joint-desk'),
      afterDue(480, 'notify-capital'),
    ],
    repeat: { times: 3, fromStep: 4, everyMinutes: 480 },
  }),
  'review-item': ladder('review-item', {
    name: { en: 'Review what is kept, every six months', es: 'Revisar lo que se conserva, cada seis meses' },
    limit: realMinutes(262_800),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(10_080, 'notify-supervisor'),
      afterDue(43_200, 'notify-both-supervisors'),
    ],
    repeat: { times: 1, fromStep: 3, everyMinutes: 43_200 },
  }),
  'file-contact-report': ladder('file-contact-report', {
    name: { en: 'Hand in a contact report', es: 'Presentar un informe de contacto' },
    limit: realMinutes(4320),
    steps: [
      afterOpening(1440, 'notify-desk'),
      asWarning('notify-duty-officer'),
      afterDue(0, 'notify-supervisor'),
      afterDue(1440, 'notify-both-supervisors'),
    ],
    repeat: { times: 2, fromStep: 3, everyMinutes: 1440 },
  }),
  ...group(REQUEST_LADDER_KEYS, requestLadders),
  ...group(DEAD_LETTER_LADDER_KEYS, deadLetterLadders),
  ...group(ACTIVATION_LADDER_KEYS, activationLadders),
  ...group(DUTY_LADDER_KEYS, dutyLadders),
  ...group(CROSSING_LADDER_KEYS, crossingLadders),
  ...group(FEED_LADDER_KEYS, feedLadders),
  ...group(OVERSIGHT_LADDER_KEYS, oversightLadders),
  ...group(DRILL_LADDER_KEYS, drillLadders),
};
