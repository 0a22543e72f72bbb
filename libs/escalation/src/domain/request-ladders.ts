import { afterDue, afterOpening, asWarning, realMinutes, type ShippedLadder } from './ladder-parts.js';

export const REQUEST_LADDER_KEYS = [
  'acknowledge-request-life-safety',
  'acknowledge-request-routine',
  'answer-request-life-safety',
  'answer-request-urgent',
  'answer-request-routine',
  'answer-request-question',
  'obtain-authorisation',
  'acknowledge-provision',
  'release-prepared-life-safety',
  'release-prepared',
] as const;

/**
 * Information requests. What is missed is asked again, twice at most: the second asking calls the asked desk's supervisors and the third
 * those of both. No rung tells a joint desk or a capital: who is copied on a request, and who is not, is decided when it is sent.
 */
export const requestLadders: Readonly<Record<(typeof REQUEST_LADDER_KEYS)[number], ShippedLadder>> = {
  'acknowledge-request-life-safety': {
    name: { en: 'Acknowledge a request, risk to life', es: 'Acusar recibo de una solicitud, riesgo para la vida' },
    limit: realMinutes(10),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(0, 'repeat-request'),
      afterDue(10, 'repeat-request'),
      afterDue(10, 'notify-both-supervisors'),
    ],
    repeat: { times: 3, fromStep: 4, everyMinutes: 30 },
  },
  'acknowledge-request-routine': {
    name: { en: 'Acknowledge a request', es: 'Acusar recibo de una solicitud' },
    limit: realMinutes(60),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(0, 'repeat-request'),
      afterDue(60, 'repeat-request'),
      afterDue(60, 'notify-both-supervisors'),
    ],
    repeat: { times: 2, fromStep: 4, everyMinutes: 240 },
  },
  'answer-request-life-safety': {
    name: { en: 'Answer a request, risk to life', es: 'Responder una solicitud, riesgo para la vida' },
    limit: realMinutes(480),
    steps: [
      afterOpening(60, 'notify-desk'),
      asWarning('notify-duty-officer'),
      afterDue(0, 'notify-supervisor'),
      afterDue(0, 'repeat-request'),
      afterDue(30, 'repeat-request'),
      afterDue(30, 'notify-both-supervisors'),
    ],
    repeat: { times: 3, fromStep: 5, everyMinutes: 60 },
  },
  'answer-request-urgent': {
    name: { en: 'Answer a request, urgent', es: 'Responder una solicitud, urgente' },
    limit: realMinutes(480),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(0, 'repeat-request'),
      afterDue(240, 'repeat-request'),
      afterDue(240, 'notify-both-supervisors'),
    ],
    repeat: { times: 2, fromStep: 4, everyMinutes: 480 },
  },
  'answer-request-routine': {
    name: { en: 'Answer a request, routine', es: 'Responder una solicitud, rutina' },
    limit: realMinutes(10_080),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(0, 'repeat-request'),
      afterDue(1440, 'repeat-request'),
      afterDue(1440, 'notify-both-supervisors'),
    ],
    repeat: { times: 2, fromStep: 4, everyMinutes: 1440 },
  },
  'answer-request-question': {
    name: { en: 'Answer a question about a request', es: 'Contestar una aclaración sobre una solicitud' },
    limit: realMinutes(1440),
    steps: [asWarning('notify-desk'), afterDue(0, 'notify-supervisor'), afterDue(480, 'notify-both-supervisors')],
    repeat: { times: 1, fromStep: 2, everyMinutes: 1440 },
  },
  'obtain-authorisation': {
    name: { en: 'Obtain an authorisation', es: 'Obtener una autorización' },
    limit: realMinutes(4320),
    steps: [asWarning('notify-desk'), afterDue(0, 'notify-supervisor'), afterDue(480, 'notify-both-supervisors')],
    repeat: { times: 2, fromStep: 2, everyMinutes: 1440 },
  },
  'acknowledge-provision': {
    name: { en: 'Acknowledge information given unasked', es: 'Acusar recibo de información espontánea' },
    limit: realMinutes(480),
    steps: [asWarning('notify-desk'), afterDue(0, 'notify-duty-officer'), afterDue(480, 'notify-both-supervisors')],
    repeat: { times: 1, fromStep: 2, everyMinutes: 1440 },
  },
  // Of what has not crossed the own desk alone knows: there is no counterpart, and both supervisors are its own.
  'release-prepared-life-safety': {
    name: { en: 'Release as second person, risk to life', es: 'Liberar como segunda persona, riesgo para la vida' },
    limit: realMinutes(10),
    steps: [asWarning('notify-desk'), afterDue(0, 'notify-duty-officer'), afterDue(5, 'notify-both-supervisors')],
    repeat: { times: 3, fromStep: 2, everyMinutes: 15 },
  },
  'release-prepared': {
    name: { en: 'Release as second person', es: 'Liberar como segunda persona' },
    limit: realMinutes(240),
    steps: [asWarning('notify-desk'), afterDue(0, 'notify-duty-officer'), afterDue(120, 'notify-both-supervisors')],
    repeat: { times: 2, fromStep: 2, everyMinutes: 480 },
  },
};
